package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.GradedSpikes;

/** Spikes that arrive on the axons of a group in a step. An axon counts once; the payload of its last spike holds. */
final class Arrivals {
  private static final int BYTE = 255;

  private final IntegerTraceBank sources;
  private final GradedSpikes graded;
  private final int[] axon;
  private final int[] payload;
  private final boolean[] here;
  private int count;

  Arrivals(IntegerRule rule, IntegerTraceBank sources) {
    this.sources = sources;
    graded = rule.graded();
    int axons = sources.spikes.neurons();
    axon = new int[axons];
    payload = new int[axons];
    here = new boolean[axons];
  }

  void add(int arriving, int value) {
    if (!here[arriving]) {
      here[arriving] = true;
      axon[count++] = arriving;
    }
    payload[arriving] = value;
  }

  void clear() {
    for (int a = 0; a < count; a++) {
      here[axon[a]] = false;
    }
    count = 0;
  }

  /** Gives the spikes to the traces, at a step of the epoch. */
  void deliver(int step) {
    for (int a = 0; a < count; a++) {
      if (graded == GradedSpikes.IMPULSE) {
        if (sources.spikes.add(axon[a], step)) {
          sources.impulse(axon[a], 0, 0);
        }
      } else if (load(axon[a]) && sources.spikes.add(axon[a], step)) {
        sources.impulse(axon[a], 1, 0);
      }
    }
    clear();
  }

  /** Lets a payload act on x1, in unsigned bytes; whether the spike counts for the rest. */
  private boolean load(int neuron) {
    if (!sources.used(0)) {
      return true;
    }
    int half = (int) Math.rint(payload[neuron] / 2.0) & BYTE;
    int[] x1 = sources.at(0, 0);
    int sum = x1[neuron] + half & BYTE;
    boolean over = sum > IntegerTrace.MAXIMUM;
    x1[neuron] = switch (graded) {
      case IMPULSE -> x1[neuron];
      case OVERWRITE -> half;
      case ADD -> Math.min(IntegerTrace.MAXIMUM, sum);
      case ADD_OVERFLOWING -> over ? sum - IntegerTrace.MAXIMUM : sum;
    };
    return graded != GradedSpikes.ADD_OVERFLOWING || over;
  }
}
