package io.synfire.runtime.loihi.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.chip.ConvolutionGeometry;
import io.synfire.chip.ConvolutionGeometry.Extent;
import io.synfire.chip.ConvolutionGeometry.Image;
import io.synfire.chip.ConvolutionGeometry.Padding;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.discretization.Discretization;
import io.synfire.runtime.loihi.discretization.Discretizer;
import io.synfire.runtime.loihi.discretization.Membrane;
import io.synfire.runtime.loihi.emulation.Emulator;
import io.synfire.runtime.loihi.emulation.EmulatorOptions;
import io.synfire.runtime.loihi.ensemble.Population.Tuning;
import io.synfire.runtime.loihi.ensemble.PopulationNetwork.Convolution;
import io.synfire.runtime.loihi.ensemble.PopulationNetwork.Settings;
import io.synfire.runtime.loihi.ensemble.PopulationNetwork.Source;
import io.synfire.runtime.loihi.mapping.FloatProgram;
import io.synfire.runtime.loihi.rates.LoihiRectifiedLinear;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationNetworkTest {
  private static final double DT = 0.001;

  /** Rectified linear neurons with intercepts in [-1, 0.5) and maximal rates of 100 to 120 Hz. */
  private static Population population(String label, int size, double radius) {
    Random random = new Random(7);
    double[] gain = new double[size];
    double[] bias = new double[size];
    double[][] encoders = new double[size][];
    for (int i = 0; i < size; i++) {
      double intercept = -1 + 1.5 * random.nextDouble();
      gain[i] = (100 + 20 * random.nextDouble()) / (1 - intercept);
      bias[i] = -intercept * gain[i];
      encoders[i] = new double[] {i % 2 == 0 ? 1 : -1};
    }
    return new Population(label, Membrane.rectifiedLinear(size, DT), new Tuning(gain, bias, 1), encoders, radius);
  }

  private static double[][] points(double radius) {
    return IntStream.rangeClosed(-100, 100).mapToObj(i -> new double[] {radius * i / 100}).toArray(double[][]::new);
  }

  @Test
  void aValuePassesFromTheHostThroughTwoPopulationsAndBack() {
    DecoderSolver solver = new DecoderSolver(new LoihiRectifiedLinear(DT, 1), 0.1);
    PopulationNetwork network = new PopulationNetwork(Settings.of(DT));
    Population first = population("a", 100, 1);
    Population second = population("b", 100, 0.5);
    Source a = network.add(first);
    Source b = network.add(second);
    int input = network.encode("x", a);
    network.decode(a, b, solver.decoders(first, points(1), x -> new double[] {x[0] * x[0] / 2}), 0.01);
    ChipProbe probe = network.probe(b, solver.decoders(second, points(0.5), x -> x), 0.05, Optional.empty());
    FloatProgram program = network.program();
    assertThat(network.warnings()).isEmpty();
    List<Discretization> blocks = program.blocks().stream().map(Discretizer::discretize).toList();
    Emulator emulator = Emulator.open(
        new ChipProgram(blocks.stream().map(Discretization::block).toList(), program.inputs()), EmulatorOptions.seeded(new CounterRandom(1)));
    ChipProbe.Reader reader = probe.scaled(block -> blocks.get(block).scales().vScale()).open(DT);
    HostNeurons host = HostNeurons.onOff(1, DT);
    double read = 0;
    double sum = 0;
    for (int k = 0; k < 1500; k++) {
      emulator.step();
      int[] spikes = host.encode(new double[] {0.8});
      emulator.spikes(input, spikes, spikes.length);
      read = reader.read(block -> emulator.unit(block).variable("v"))[0];
      sum += k >= 1000 ? read / 500 : 0;
    }
    assertThat(sum).isCloseTo(0.32, within(0.06));
  }

  @Test
  void decodersReproduceTheFunctionFromTheRates() {
    Population population = population("a", 60, 2);
    LoihiRectifiedLinear model = new LoihiRectifiedLinear(DT, 1);
    double[][] decoders = new DecoderSolver(model, 0.02).decoders(population, points(2), x -> new double[] {x[0], 1});
    for (double x : new double[] {-1.5, 0, 1.2}) {
      double[] decoded = new double[2];
      for (int i = 0; i < population.size(); i++) {
        double rate = model.rate(population.tuning().gain()[i] * population.encoders()[i][0] * x / 2 + population.tuning().bias()[i]);
        decoded[0] += decoders[0][i] * rate;
        decoded[1] += decoders[1][i] * rate;
      }
      assertThat(decoded).containsExactly(new double[] {x, 1}, within(0.1));
    }
    Population silent = new Population("s", Membrane.rectifiedLinear(1, DT), new Tuning(new double[1], new double[] {-1}, 1), new double[][] {{1}}, 1);
    assertThatThrownBy(() -> new DecoderSolver(model, 0.1).decoders(silent, points(1), x -> x)).hasMessageContainingAll("population s", "no neuron fires");
    assertThatThrownBy(() -> new DecoderSolver(model, 0)).hasMessageContaining("was 0.0");
  }

  @Test
  void decodeNeuronsTogetherCarryTheirValue() {
    LoihiRectifiedLinear neuron = new LoihiRectifiedLinear(DT, 1);
    for (DecodeNeurons neurons : List.of(DecodeNeurons.pairs(1, DT), DecodeNeurons.fivePairs(DT), DecodeNeurons.tenPairs(DT))) {
      for (double x : new double[] {-0.9, -0.2, 0.5, 0.85}) {
        double value = 0;
        for (int i = 0; i < neurons.gain().length; i++) {
          value += neuron.rate(neurons.gain()[i] * x + neurons.bias()[i]) - neuron.rate(-neurons.gain()[i] * x + neurons.bias()[i]);
        }
        double tolerance = neurons.gain().length == 1 ? 0.5 : 0.15;
        assertThat(value * DT * neurons.scale()).isCloseTo(x, within(tolerance));
      }
      assertThat(neurons.size(3)).isEqualTo(6 * neurons.gain().length);
      assertThat(Arrays.stream(neurons.axons(3)).max().orElseThrow()).isEqualTo(5);
    }
  }

  @Test
  void hostNeuronsFireAtTheirDriveAndKeepWhatIsLeft() {
    HostNeurons neurons = new HostNeurons(3, DT);
    int[] counts = new int[3];
    for (int k = 0; k < 1000; k++) {
      Arrays.stream(neurons.step(new double[] {30.5, 700, -5})).forEach(i -> counts[i]++);
    }
    assertThat(counts).containsExactly(30, 700, 0);
  }

  @Test
  void directConnectionsAndConvolutionsScaleBySpikeHeightAndGain() {
    PopulationNetwork network = new PopulationNetwork(Settings.of(DT));
    Source pre = network.hostSpikes("pre", 9, 0.01);
    Source dense = network.add(Population.plain("d", Membrane.rectifiedLinear(2, DT), new Tuning(new double[] {2, 3}, new double[2], 1)));
    double[] gain = {5, 5, 5, 5};
    Source image = network.add(Population.plain("c", Membrane.rectifiedLinear(4, DT), new Tuning(gain, new double[4], 1)));
    network.connect(pre, dense, new double[][] {{1, 0, 0, 0, 0, 0, 0, 0, 0}, {0, 4, 0, 0, 0, 0, 0, 0, 0}}, 0.005);
    Extent two = new Extent(2, 2);
    ConvolutionGeometry geometry = new ConvolutionGeometry(new Image(new Extent(3, 3), 1, true), two, 1, new Extent(1, 1), Padding.VALID, false);
    double[][][][] kernel = {{{{1}}, {{2}}}, {{{3}}, {{4}}}};
    network.convolve(pre, image, new Convolution(geometry, kernel, 32, 0.01));
    FloatProgram program = network.program();
    assertThat(program.blocks().get(0).synapses().get(0).weights()[0][0]).containsExactly(20, 0);
    assertThat(program.blocks().get(0).synapses().get(0).weights()[1][0]).containsExactly(0, 120);
    assertThat(program.blocks().get(1).synapses().get(0).weights()[0][0]).containsExactly(50);
    assertThat(program.inputs().get(0).axons()).hasSize(2);
    assertThat(program.blocks().get(1).compartments().decayU()[0][0]).isCloseTo(1 - Math.exp(-0.1), within(1e-12));
    network.connect(pre, dense, new double[2][9], 0.01);
    network.program();
    assertThat(network.warnings()).singleElement().asString().contains("block d", "0.005 s is smaller than 0.01 s");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    PopulationNetwork network = new PopulationNetwork(Settings.of(DT));
    Source pre = network.hostSpikes("pre", 2, 1);
    Source plain = network.add(Population.plain("p", Membrane.rectifiedLinear(2, DT), new Tuning(new double[] {1, 2}, new double[2], 1)));
    Source a = network.add(population("a", 4, 1));
    assertThatThrownBy(() -> network.encode("x", plain)).hasMessageContaining("population p represents no dimensions");
    assertThatThrownBy(() -> network.connect(plain, pre, new double[2][2], 0)).hasMessageContaining("population pre is on the host");
    assertThatThrownBy(() -> network.decode(plain, a, new double[2][2], 0)).hasMessageContainingAll("from p to a", "1 x 2", "were 2 x 2");
    Image row = new Image(new Extent(1, 2), 1, true);
    ConvolutionGeometry geometry = new ConvolutionGeometry(row, new Extent(1, 1), 1, new Extent(1, 1), Padding.VALID, false);
    assertThatThrownBy(() -> network.convolve(pre, plain, new Convolution(geometry, new double[][][][] {{{{1}}}}, 32, 0)))
        .hasMessageContainingAll("population p", "gains 1.0 and 2.0", "same gain");
    assertThatThrownBy(() -> new Tuning(new double[1], new double[2], 1)).hasMessageContaining("1 gains and 2 biases");
    assertThatThrownBy(() -> population("a", 2, 0)).hasMessageContaining("radius above 0, was 0.0");
  }
}
