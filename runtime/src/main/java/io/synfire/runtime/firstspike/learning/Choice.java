package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.neuron.SpikeTime;

/** Picks one of the output neurons by their spike times; the first of equals. */
final class Choice {
  /** No class. */
  static final int NONE = -1;

  private Choice() {}

  /** The neuron that spikes first; {@link #NONE} where none does. */
  static int first(double[] times) {
    int best = 0;
    for (int k = 1; k < times.length; k++) {
      best = times[k] < times[best] ? k : best;
    }
    return SpikeTime.isSpike(times[best]) ? best : NONE;
  }

  /** The neuron that spikes nearest to a time; any where none does. */
  static int nearest(double[] times, double target) {
    int best = 0;
    for (int k = 1; k < times.length; k++) {
      boolean nearer = SpikeTime.isSpike(times[k]) && (!SpikeTime.isSpike(times[best]) || Math.abs(times[k] - target) < Math.abs(times[best] - target));
      best = nearer ? k : best;
    }
    return best;
  }

  /** The first neuron that does not spike, or else the one that spikes farthest from time 0. */
  static int farthest(double[] times) {
    int best = 0;
    for (int k = 1; k < times.length && SpikeTime.isSpike(times[best]); k++) {
      best = !SpikeTime.isSpike(times[k]) || Math.abs(times[k]) > Math.abs(times[best]) ? k : best;
    }
    return best;
  }

  static boolean allSpike(double[] times) {
    for (double time : times) {
      if (!SpikeTime.isSpike(time)) {
        return false;
      }
    }
    return true;
  }
}
