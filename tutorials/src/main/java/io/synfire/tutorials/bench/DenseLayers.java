package io.synfire.tutorials.bench;

import io.synfire.chip.SynapseFormat;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.neuron.Compartments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Two layers of integrate-and-fire compartments: the first is driven by biases, the second by the first through dense random weights.
 *
 * @param bias {@code [neuron]} biases of the first layer
 * @param weights {@code [neuron of layer 1][neuron of layer 2]}
 */
record DenseLayers(int[] bias, int[][] weights) {
  static final int SIZE = 1024;
  static final int THRESHOLD = 64 * 100_000;
  private static final int LARGEST_MANTISSA = 127;
  private static final int WEIGHT_UNIT = 128;
  private static final int LARGEST_VOLTAGE = (1 << 23) - 1;
  private static final double STEP_SECONDS = 1e-3;

  /** Neurons of the first layer fire at 0 to twice the mean rate in Hz, in steps of 1 ms. */
  static DenseLayers firingAt(double meanRate) {
    SplittableRandom random = new SplittableRandom(3);
    int[] bias = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      bias[i] = (int) (THRESHOLD * random.nextDouble() * 2 * meanRate * STEP_SECONDS);
    }
    int[][] weights = new int[SIZE][SIZE];
    for (int[] row : weights) {
      Arrays.setAll(row, k -> WEIGHT_UNIT * random.nextInt(-LARGEST_MANTISSA, LARGEST_MANTISSA + 1));
    }
    return new DenseLayers(bias, weights);
  }

  /** The layers cut into this many blocks of nearly the same size each. */
  ChipProgram program(int sources, int targets) {
    List<Block> blocks = new ArrayList<>();
    for (int s = 0; s < sources; s++) {
      int first = first(s, sources);
      int size = first(s + 1, sources) - first;
      List<AxonGroup> axons = new ArrayList<>();
      for (int t = 0; t < targets; t++) {
        axons.add(new AxonGroup(sources + t, 0, IntStream.range(first, first + size).toArray(), new int[size]));
      }
      blocks.add(new Block("layer1[" + first + "]", compartments(Arrays.copyOfRange(bias, first, first + size)), List.of(), axons));
    }
    for (int t = 0; t < targets; t++) {
      int first = first(t, targets);
      blocks.add(target(first, first(t + 1, targets) - first));
    }
    return new ChipProgram(blocks, List.of());
  }

  private static int first(int part, int parts) {
    return (SIZE * part + parts - 1) / parts;
  }

  private Block target(int first, int size) {
    int[][][] rows = new int[SIZE][1][];
    int[][][] indices = new int[SIZE][1][];
    for (int i = 0; i < SIZE; i++) {
      rows[i][0] = Arrays.copyOfRange(weights[i], first, first + size);
      indices[i][0] = IntStream.range(0, size).toArray();
    }
    SynapseGroup.Storage storage = new SynapseGroup.Storage(SynapseFormat.DENSE, 0, 0);
    SynapseGroup group =
        new SynapseGroup(0, SynapseGroup.Routing.identity(SIZE), rows, indices, Optional.empty(), storage, Optional.empty());
    return new Block("layer2[" + first + "]", compartments(new int[size]), List.of(group), List.of());
  }

  private static Compartments compartments(int[] bias) {
    int n = bias.length;
    int[] threshold = new int[n];
    Arrays.fill(threshold, THRESHOLD);
    int[] once = new int[n];
    Arrays.fill(once, 1);
    int[] unfiltered = new int[n];
    Arrays.fill(unfiltered, 4095);
    Compartments.Limits limits = new Compartments.Limits(0, LARGEST_VOLTAGE, Optional.empty());
    return new Compartments(new int[][] {unfiltered}, new int[n], threshold, bias, once, limits);
  }
}
