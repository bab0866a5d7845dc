package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/**
 * The inputs of a neuron that are there, in order of their times; of equal times, in order of their sources. Many inputs are first spread over buckets of
 * equal width, so that insertion has little left to do.
 */
public final class SortedInputs {
  private static final int FEW = 40;

  /** The sources, in order. */
  public final int[] order;
  /** Their times. */
  public final double[] times;
  /** How many there are. */
  public int count;
  private final int[] buckets;

  /** Room for the inputs from this many sources. */
  public SortedInputs(int sources) {
    order = new int[sources];
    times = new double[sources];
    buckets = new int[2 * sources + 2];
  }

  /** Takes every {@code step}-th time from {@code first} on. */
  public void sort(double[] arrivals, int first, int step) {
    count = 0;
    if (order.length > FEW && spread(arrivals, first, step)) {
      return;
    }
    for (int i = 0; i < order.length; i++) {
      double time = arrivals[first + i * step];
      if (SpikeTime.isSpike(time)) {
        insert(time, i, count++);
      }
    }
  }

  private void insert(double time, int source, int end) {
    int k = end;
    for (; k > 0 && times[k - 1] > time; k--) {
      times[k] = times[k - 1];
      order[k] = order[k - 1];
    }
    times[k] = time;
    order[k] = source;
  }

  /** Sorts by buckets; false, with nothing done, where times do not spread. */
  private boolean spread(double[] arrivals, int first, int step) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < order.length; i++) {
      double time = arrivals[first + i * step];
      least = Math.min(least, time);
      most = SpikeTime.isSpike(time) ? Math.max(most, time) : most;
    }
    double scale = (buckets.length - 2) / (most - least);
    if (!(scale < Double.MAX_VALUE && scale > 0)) {
      return false;
    }
    Arrays.fill(buckets, 0);
    for (int i = 0; i < order.length; i++) {
      double time = arrivals[first + i * step];
      if (SpikeTime.isSpike(time)) {
        buckets[(int) ((time - least) * scale) + 1]++;
        count++;
      }
    }
    for (int k = 1; k < buckets.length; k++) {
      buckets[k] += buckets[k - 1];
    }
    for (int i = 0; i < order.length; i++) {
      double time = arrivals[first + i * step];
      if (SpikeTime.isSpike(time)) {
        int k = buckets[(int) ((time - least) * scale)]++;
        times[k] = time;
        order[k] = i;
      }
    }
    for (int k = 1; k < count; k++) {
      insert(times[k], order[k], k);
    }
    return true;
  }
}
