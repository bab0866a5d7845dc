package io.synfire.runtime.loihi.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.model.ModelBuilder;
import io.synfire.model.ModelCompiler;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepProgram;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.SpikeInput;
import io.synfire.runtime.loihi.emulation.Emulator;
import io.synfire.runtime.loihi.emulation.EmulatorOptions;
import io.synfire.runtime.loihi.microcode.FixedPointScales;
import io.synfire.runtime.loihi.microcode.MicrocodeCompiler;
import io.synfire.runtime.loihi.microcode.NeuronParameters;
import io.synfire.runtime.loihi.neuron.NeuronDynamics;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenseSynapsesTest {
  private static final int STEPS = 80;
  private static final int SOURCES = 5;
  private static final int TARGETS = 3;
  private final SplittableRandom random = new SplittableRandom(7);

  private int[][] matrix(int rows, int columns, int low, int high) {
    int[][] matrix = new int[rows][columns];
    Arrays.stream(matrix).forEach(row -> Arrays.setAll(row, k -> random.nextInt(low, high)));
    return matrix;
  }

  private static Emulator emulator(List<DenseSynapses> synapses) {
    NeuronModelDefinition model = ModelBuilder.named("org.example.Sum").equations("input a : 1\noutput = a : 1").build();
    StepProgram program = ModelCompiler.compile(model.text());
    NeuronDynamics neurons = MicrocodeCompiler.compile(program, NeuronParameters.of(model, TARGETS, 1e-3), FixedPointScales.of(program, 1, 1));
    List<AxonGroup> axons = IntStream.range(0, synapses.size())
        .mapToObj(k -> new AxonGroup(0, k, IntStream.range(0, SOURCES).toArray(), new int[SOURCES])).toList();
    Block block = new Block("sums", neurons, synapses.stream().map(s -> s.group(0)).toList(), List.of());
    return Emulator.open(new ChipProgram(List.of(block), List.of(new SpikeInput("sources", SOURCES, axons))), EmulatorOptions.seeded(new CounterRandom(0)));
  }

  private int[][] run(Emulator emulator, int[][] payloads) {
    int[][] sums = new int[payloads.length][];
    int[] all = IntStream.range(0, SOURCES).toArray();
    for (int k = 0; k < payloads.length; k++) {
      emulator.spikes(0, all, payloads[k], SOURCES);
      emulator.step();
      sums[k] = emulator.unit(0).variable("output").clone();
    }
    return sums;
  }

  /** The sums of each delay of each group, shifted by themselves. */
  private static int[][] expected(List<DenseSynapses> synapses, int[][] payloads) {
    int[][] sums = new int[payloads.length][TARGETS];
    for (DenseSynapses s : synapses) {
      int[][] held = s.weights().effective();
      int exponent = s.weights().exponent();
      for (int k = 0; k < payloads.length; k++) {
        for (int delay = 0; delay <= 63 && k + delay < payloads.length; delay++) {
          for (int i = 0; i < TARGETS; i++) {
            int sum = 0;
            for (int j = 0; j < SOURCES; j++) {
              sum += (s.delays().isPresent() ? s.delays().get()[i][j] : 0) == delay ? held[i][j] * payloads[k][j] : 0;
            }
            sums[k + delay][i] += exponent < 0 ? sum >> -exponent : sum << exponent;
          }
        }
      }
    }
    return sums;
  }

  @ParameterizedTest
  @CsvSource({"0, false", "3, false", "-4, false", "-4, true", "2, true", "-9, true"})
  void shiftsTheSumOfAStepAndDelaysIt(int exponent, boolean delayed) {
    List<DenseSynapses> synapses = List.of(synapses(exponent, delayed), synapses(-2, !delayed));
    int[][] payloads = matrix(STEPS, SOURCES, -6, 7);
    Emulator emulator = emulator(synapses);
    assertThat(run(emulator, payloads)).isDeepEqualTo(expected(synapses, payloads));
    emulator.reset();
    assertThat(run(emulator, payloads)).isDeepEqualTo(expected(synapses, payloads));
  }

  private DenseSynapses synapses(int exponent, boolean delayed) {
    DenseWeights weights = DenseWeights.of(matrix(TARGETS, SOURCES, -256, 256), 7, exponent);
    return new DenseSynapses(weights, delayed ? Optional.of(matrix(TARGETS, SOURCES, 0, 64)) : Optional.empty());
  }

  @Test
  void shiftingTheSumIsNotShiftingEachWeight() {
    DenseWeights weights = DenseWeights.of(new int[][] {{1, 1, 1, 1, 1}, {1, 1, 1, 1, 1}, {3, 3, 3, 3, 3}}, 8, -2);
    assertThat(run(emulator(List.of(DenseSynapses.of(weights))), new int[][] {{1, 1, 1, 1, 1}})[0]).containsExactly(1, 1, 3);
    assertThat(run(emulator(List.of(DenseSynapses.of(weights, 1))), new int[][] {{1, 1, 1, 1, 1}, new int[5]})[1]).containsExactly(1, 1, 3);
  }

  @Test
  void refusesDelaysOutOfRange() {
    DenseWeights weights = DenseWeights.of(new int[TARGETS][SOURCES], 8, 0);
    assertThatThrownBy(() -> DenseSynapses.of(weights, 64))
        .hasMessage("DelayDense Process 'delays' expects values between 0 and 63 for Loihi, got 64.");
    assertThatThrownBy(() -> DenseSynapses.of(weights, -1)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("got -1");
    assertThatThrownBy(() -> new DenseSynapses(weights, Optional.of(new int[1][1]))).hasMessageContaining("shape of the weights, 3 x 5");
  }
}
