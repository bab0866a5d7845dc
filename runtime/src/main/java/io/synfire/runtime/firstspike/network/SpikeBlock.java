package io.synfire.runtime.firstspike.network;

import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/**
 * Times that one layer hands to the next, and derivatives of the loss by them, of up to a number of samples. Rows are {@code [source]} where all targets see
 * the same times, else {@code [source * targets + target]}.
 */
final class SpikeBlock {
  /** Number of sources. */
  final int sources;
  /** Number of targets that see times of their own; 1 where all see the same. */
  final int targets;
  /** {@code [sample][source * targets + target]}. */
  final double[][] times;
  /** Derivatives of the loss by the times, in the same shape. */
  final double[][] errors;

  SpikeBlock(int samples, int sources, int targets) {
    this.sources = sources;
    this.targets = targets;
    times = new double[samples][sources * targets];
    errors = new double[samples][sources * targets];
  }

  int width() {
    return sources * targets;
  }

  /** The times of the first samples; rows are live. */
  double[][] rows(int count) {
    return Arrays.copyOf(times, count);
  }

  /** The times of the first samples, one for every source and target, as a copy. */
  double[][] expanded(int count, int allTargets) {
    double[][] rows = new double[count][sources * allTargets];
    for (int s = 0; s < count; s++) {
      for (int i = 0; i < sources; i++) {
        Arrays.fill(rows[s], i * allTargets, (i + 1) * allTargets, times[s][i]);
      }
    }
    return rows;
  }

  /** Takes measured times over: {@code [sample][source]}, the same for all targets, or {@code [sample][source * targets + target]}. */
  void measure(int layer, double[][] measured, int count) {
    if (measured.length != count) {
      throw new IllegalArgumentException("an instrument measured " + measured.length + " samples of layer " + layer + ", where it was given " + count);
    }
    for (int s = 0; s < count; s++) {
      int width = measured[s].length;
      if (width != sources && width != width()) {
        throw new IllegalArgumentException("an instrument measured " + width + " times in layer " + layer + ", sample " + s + ", which has "
            + (targets == 1 ? sources + " outputs" : sources + " sources and " + targets + " targets"));
      }
      int same = width() / width;
      for (int i = 0; i < width; i++) {
        Arrays.fill(times[s], i * same, (i + 1) * same, checked(layer, s, measured[s][i]));
      }
    }
  }

  private static double checked(int layer, int sample, double time) {
    if (Double.isNaN(time) || time == Double.NEGATIVE_INFINITY) {
      throw new IllegalArgumentException("an instrument measured a spike at " + time + " in layer " + layer + ", sample " + sample
          + "; a missing spike is SpikeTime.NONE (" + SpikeTime.NONE + ")");
    }
    return time;
  }
}
