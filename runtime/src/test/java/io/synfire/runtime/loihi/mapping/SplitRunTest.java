package io.synfire.runtime.loihi.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.chip.ChipLimits;
import io.synfire.chip.SynapseFormat;
import io.synfire.chip.Tiling;
import io.synfire.ir.Shape;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatStorage;
import io.synfire.runtime.loihi.block.SynapseGroup.Routing;
import io.synfire.runtime.loihi.discretization.CompartmentSettings;
import io.synfire.runtime.loihi.discretization.Discretizer;
import io.synfire.runtime.loihi.discretization.Membrane;
import io.synfire.runtime.loihi.discretization.SynapticFilter;
import io.synfire.runtime.loihi.emulation.Emulator;
import io.synfire.runtime.loihi.emulation.EmulatorOptions;
import io.synfire.runtime.loihi.mapping.SplitProgram.Piece;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitRunTest {
  private static final double DT = 0.001;

  /** All weights have one magnitude, so that every tile is rounded with the scales of the whole. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aSplitProgramFiresAsTheWhole(long seed) {
    Random random = new Random(seed);
    FloatProgram whole = new FloatProgram(List.of(block("a", 12, 20, 1, random), block("b", 20, 12, 0, random)), List.of());
    List<Tiling> tilings = List.of(new Tiling(Shape.of(3, 4), Shape.of(2, 3)), Tiling.sequential(20, 3));
    SplitProgram split = BlockSplitter.split(whole, tilings);
    Emulator before = open(whole);
    Emulator after = open(split.program());
    int spikes = 0;
    for (int step = 0; step < 200; step++) {
      before.step();
      after.step();
      for (int b = 0; b < 2; b++) {
        boolean[] fired = fired(before, b, whole);
        for (Piece piece : split.pieces().get(b)) {
          boolean[] tile = fired(after, piece.block(), split.program());
          for (int i = 0; i < tile.length; i++) {
            assertThat(tile[i]).isEqualTo(fired[piece.neurons()[i]]);
            spikes += tile[i] ? 1 : 0;
          }
        }
      }
    }
    assertThat(spikes).isGreaterThan(100);
  }

  @Test
  void whatSiliconWouldNotTakeIsSaid() {
    Block sound = Discretizer.discretize(block("a", 12, 20, 0, new Random(1))).block();
    double[] thresholds = IntStream.range(0, 12).mapToDouble(i -> 1 + 0.1 * i).toArray();
    FloatBlock varied =
        new FloatBlock("a", CompartmentSettings.of("a", Membrane.leaky(12, 0.02, 0.01, DT).withThreshold(thresholds)).floats(), List.of(), List.of());

    assertThat(FieldCheck.check(List.of(sound), ChipLimits.LOIHI)).isEmpty();
    assertThat(FieldCheck.check(List.of(Discretizer.discretize(varied).block()), ChipLimits.LOIHI))
        .containsExactly("block a: 12 different thresholds, and a core has room for 7");
  }

  private static Emulator open(FloatProgram program) {
    List<Block> blocks = program.blocks().stream().map(block -> Discretizer.discretize(block).block()).toList();
    return Emulator.open(new ChipProgram(blocks, List.of()), EmulatorOptions.seeded(new CounterRandom(1)));
  }

  private static boolean[] fired(Emulator emulator, int block, FloatProgram program) {
    boolean[] fired = new boolean[program.blocks().get(block).compartments().size()];
    for (int k = 0; k < emulator.firing(block).count; k++) {
      fired[emulator.firing(block).neuron[k]] = true;
    }
    return fired;
  }

  /** Leaky neurons that a bias drives, with random signs of the weights from the other block. */
  private static FloatBlock block(String label, int size, int sources, int target, Random random) {
    float[][][] weights = new float[sources][1][size];
    int[][][] indices = new int[sources][1][];
    for (int s = 0; s < sources; s++) {
      indices[s][0] = IntStream.range(0, size).toArray();
      for (int k = 0; k < size; k++) {
        weights[s][0][k] = random.nextBoolean() ? 0.1f : -0.1f;
      }
    }
    int[] each = IntStream.range(0, sources).toArray();
    FloatSynapseGroup group =
        new FloatSynapseGroup(
            0, new Routing(sources, each, new int[sources]), weights, indices, Optional.empty(), new FloatStorage(SynapseFormat.DENSE, 0), Optional.empty());
    double[] bias = new double[size];
    Arrays.setAll(bias, i -> 1.1 + random.nextDouble());
    CompartmentSettings settings =
        CompartmentSettings.of(label, Membrane.leaky(size, 0.02, 0.002, DT)).withFilters(SynapticFilter.lowpass(size, 0.005, DT)).withBias(bias);
    AxonGroup axons = new AxonGroup(target, 0, IntStream.range(0, size).toArray(), new int[size]);
    return new FloatBlock(label, settings.floats(), List.of(group), List.of(axons));
  }
}
