package io.synfire.runtime.loihi.discretization;

import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import java.util.Arrays;

/** The scale of every weight of a group: that of the neuron it reaches. */
final class TargetScales {
  private final String name;
  private final double[] scale;
  private final boolean alike;
  private final int[][][] indices;
  private final int[] base;

  /**
   * The scales of a group.
   *
   * @param name block and group, for messages
   * @param scale {@code [neuron]}
   * @throws IllegalArgumentException if axons share weights and reach neurons of different scales with them
   */
  TargetScales(String name, FloatSynapseGroup group, double[] scale) {
    this.name = name;
    this.scale = scale;
    alike = Arrays.stream(scale).allMatch(s -> s == scale[0]);
    indices = group.indices();
    base = new int[group.weights().length];
    Arrays.fill(base, -1);
    for (int axon = 0; !alike && axon < group.routing().axons(); axon++) {
      int start = group.routing().base()[axon];
      int set = group.routing().set()[axon];
      if (base[set] < 0) {
        base[set] = start;
      } else if (start >= 0 && start != base[set]) {
        requireSame(set, start);
      }
    }
  }

  /** The scale of a weight. */
  double of(int set, int atom, int k) {
    return scale[alike ? 0 : Math.max(base[set], 0) + indices[set][atom][k]];
  }

  /**
   * The one scale of all weights.
   *
   * @throws IllegalArgumentException if neurons have different scales
   */
  double common() {
    if (!alike) {
      throw new IllegalArgumentException(name + ": its weights learn and lead to neurons whose time constants make the same weight from "
          + Arrays.stream(scale).min().orElse(0) + " to " + Arrays.stream(scale).max().orElse(0)
          + " times larger, and a learning rule has one scale; give the neurons the same time constants, or each a connection of its own");
    }
    return scale[0];
  }

  private void requireSame(int set, int start) {
    for (int[] targets : indices[set]) {
      for (int target : targets) {
        if (scale[start + target] != scale[base[set] + target]) {
          throw new IllegalArgumentException(name + ": neurons " + (base[set] + target) + " and " + (start + target) + " share a weight and have "
              + "time constants by which it would be " + scale[base[set] + target] + " and " + scale[start + target] + " times larger; give neurons "
              + "that share weights the same time constants, or do not share");
        }
      }
    }
  }
}
