package io.synfire.runtime.window;

import io.synfire.runtime.backend.Observations.SpikeRecord;
import io.synfire.runtime.plan.MonitorPlan;
import java.util.Arrays;

/** The spikes that a monitor wants of a window: added in order of step, sample and neuron. */
public final class SpikeList {
  private final boolean[] wanted;
  private int[] step = new int[256];
  private int[] sample = new int[256];
  private int[] neuron = new int[256];
  private int count;

  /** An empty list of a monitor. */
  public SpikeList(MonitorPlan plan) {
    this.wanted = new boolean[Arrays.stream(plan.neurons()).max().orElse(-1) + 1];
    for (int i : plan.neurons()) {
      wanted[i] = true;
    }
  }

  /** Adds a spike of a recorded step, if it is one of the neurons that are wanted. */
  public void add(int n, int b, int j) {
    if (j >= wanted.length || !wanted[j]) {
      return;
    }
    if (count == step.length) {
      step = Arrays.copyOf(step, 2 * count);
      sample = Arrays.copyOf(sample, 2 * count);
      neuron = Arrays.copyOf(neuron, 2 * count);
    }
    step[count] = n;
    sample[count] = b;
    neuron[count++] = j;
  }

  /** What was added. */
  public SpikeRecord spikes() {
    return new SpikeRecord(Arrays.copyOf(step, count), Arrays.copyOf(sample, count), Arrays.copyOf(neuron, count));
  }
}
