package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.SpikeTime;

/** The inputs of a neuron that are there, in order of their times; of equal times, in order of their sources. */
final class SortedInputs {
  final int[] order;
  final double[] times;
  int count;

  SortedInputs(int sources) {
    order = new int[sources];
    times = new double[sources];
  }

  /** Takes every {@code step}-th time from {@code first} on. */
  void sort(double[] arrivals, int first, int step) {
    count = 0;
    for (int i = 0; i < order.length; i++) {
      double time = arrivals[first + i * step];
      if (SpikeTime.isSpike(time)) {
        insert(time, i);
      }
    }
  }

  private void insert(double time, int source) {
    int k = count++;
    for (; k > 0 && times[k - 1] > time; k--) {
      times[k] = times[k - 1];
      order[k] = order[k - 1];
    }
    times[k] = time;
    order[k] = source;
  }
}
