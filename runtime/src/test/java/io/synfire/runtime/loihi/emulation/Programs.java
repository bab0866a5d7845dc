package io.synfire.runtime.loihi.emulation;

import io.synfire.chip.SynapseFormat;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.SpikeInput;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.block.SynapseGroup.Learning;
import io.synfire.runtime.loihi.block.SynapseGroup.Routing;
import io.synfire.runtime.loihi.block.SynapseGroup.Storage;
import io.synfire.runtime.loihi.neuron.Compartments;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Small programs to test with. */
final class Programs {
  static final EmulatorOptions OPTIONS = EmulatorOptions.seeded(CounterRandom.seeded(1));
  private static final Storage STORAGE = new Storage(SynapseFormat.DENSE, 0, 0);

  private Programs() {}

  /** Integrators whose current is replaced in every step, and whose voltage can be negative. */
  static Compartments integrators(int n, int threshold) {
    int[] thresholds = filled(n, threshold);
    Compartments.Limits limits = new Compartments.Limits(-(1 << 23) + 1, (1 << 23) - 1, Optional.empty());
    return new Compartments(new int[][] {filled(n, 4095)}, new int[n], thresholds, new int[n], filled(n, 1), limits);
  }

  static int[] filled(int n, int value) {
    int[] values = new int[n];
    Arrays.fill(values, value);
    return values;
  }

  /** {@code weights[source][target]} onto consecutive targets. */
  static SynapseGroup dense(int[][] weights) {
    return dense(weights, Optional.empty());
  }

  static SynapseGroup dense(int[][] weights, Optional<Learning> learning) {
    int[][][] rows = Arrays.stream(weights).map(row -> new int[][] {row}).toArray(int[][][]::new);
    int[][][] targets = Arrays.stream(weights).map(row -> new int[][] {IntStream.range(0, row.length).toArray()}).toArray(int[][][]::new);
    return new SynapseGroup(0, Routing.identity(weights.length), rows, targets, Optional.empty(), STORAGE, learning);
  }

  /** One weight set of one atom: these synapses for each axon's base. */
  static SynapseGroup shared(int[] base, int[] weights, int[] targets) {
    Routing routing = new Routing(base.length, new int[base.length], base);
    return new SynapseGroup(0, routing, new int[][][] {{weights}}, new int[][][] {{targets}}, Optional.empty(), STORAGE, Optional.empty());
  }

  /** One axon; synapse k leads to target k after {@code delays[k]} further steps. */
  static SynapseGroup delayed(int[] weights, int[] delays) {
    int[][][] targets = {{IntStream.range(0, weights.length).toArray()}};
    return new SynapseGroup(
        0, Routing.identity(1), new int[][][] {{weights}}, targets, Optional.of(new int[][][] {{delays}}), STORAGE, Optional.empty());
  }

  /** One block of n integrators that never fire, driven by an input on identity axons. */
  static ChipProgram driven(int n, SynapseGroup group) {
    int axons = group.routing().axons();
    Block block = new Block("target", integrators(n, 1 << 23), List.of(group), List.of());
    return new ChipProgram(List.of(block), List.of(new SpikeInput("source", axons, List.of(AxonGroup.identity(0, 0, axons)))));
  }

  /** A chain of two blocks with feedback, driven by an input; weights are multiples of 64 from -limit to limit. */
  static ChipProgram recurrent(int n, int limit, long seed) {
    Random random = new Random(seed);
    Block a = new Block(
        "a", integrators(n, 2000), List.of(dense(random(random, n, limit)), dense(random(random, n, limit))), List.of(AxonGroup.identity(1, 0, n)));
    Block b = new Block("b", integrators(n, 2500), List.of(dense(random(random, n, limit))), List.of(AxonGroup.identity(0, 1, n)));
    return new ChipProgram(List.of(a, b), List.of(new SpikeInput("in", n, List.of(AxonGroup.identity(0, 0, n)))));
  }

  static int[][] random(Random random, int n, int limit) {
    int[][] weights = new int[n][n];
    for (int[] row : weights) {
      Arrays.setAll(row, k -> 64 * random.nextInt(-limit, limit + 1));
    }
    return weights;
  }
}
