package io.synfire.runtime.floating;

import io.synfire.runtime.backend.Observations.SpikeRecord;
import io.synfire.runtime.floating.NetworkPlan.MonitorPlan;
import io.synfire.runtime.floating.NetworkPlan.Observed;
import io.synfire.runtime.kernels.RowEvents;
import java.util.Arrays;
import java.util.List;

/** Lists the spikes of a window that a monitor wants, from the history of the signal. */
final class SpikeRecorder {
  private final MonitorPlan plan;
  private final boolean[] wanted;
  private int[] step = new int[256];
  private int[] sample = new int[256];
  private int[] neuron = new int[256];
  private int count;

  private SpikeRecorder(MonitorPlan plan) {
    this.plan = plan;
    this.wanted = new boolean[Arrays.stream(plan.neurons()).max().orElse(-1) + 1];
    for (int i : plan.neurons()) {
      wanted[i] = true;
    }
  }

  /** The spikes of a window, in order of step, sample and neuron. */
  static SpikeRecord record(MonitorPlan plan, Window window, List<Shard> shards) {
    SpikeRecorder recorder = new SpikeRecorder(plan);
    for (long n = window.first(); n < window.end(); n++) {
      if (plan.records(n)) {
        for (Shard shard : shards) {
          recorder.add(Math.toIntExact(n), shard.samples(), signal(plan, shard).events(n));
        }
      }
    }
    return recorder.spikes();
  }

  private static Signal signal(MonitorPlan plan, Shard shard) {
    return switch (plan.observed()) {
      case Observed.Output o -> shard.encoder(o.encoder());
      case Observed.Variable v -> shard.tile(v.group()).signal(v.slot());
      case Observed.Port p -> throw new IllegalStateException("monitor " + plan.definition().id() + " records the spikes of an input port");
    };
  }

  private void add(int n, Samples samples, RowEvents events) {
    for (int row = 0; row < events.rows(); row++) {
      for (int e = events.from(row); e < events.from(row + 1); e++) {
        int j = events.column(e);
        if (j < wanted.length && wanted[j]) {
          add(n, samples.first() + row, j);
        }
      }
    }
  }

  private void add(int n, int b, int j) {
    if (count == step.length) {
      step = Arrays.copyOf(step, 2 * count);
      sample = Arrays.copyOf(sample, 2 * count);
      neuron = Arrays.copyOf(neuron, 2 * count);
    }
    step[count] = n;
    sample[count] = b;
    neuron[count++] = j;
  }

  private SpikeRecord spikes() {
    return new SpikeRecord(Arrays.copyOf(step, count), Arrays.copyOf(sample, count), Arrays.copyOf(neuron, count));
  }
}
