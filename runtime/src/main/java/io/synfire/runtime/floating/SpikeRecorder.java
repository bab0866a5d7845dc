package io.synfire.runtime.floating;

import io.synfire.runtime.backend.Observations.SpikeRecord;
import io.synfire.runtime.kernels.RowEvents;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.plan.MonitorPlan.Observed;
import io.synfire.runtime.window.SampleRange;
import io.synfire.runtime.window.SpikeList;
import io.synfire.runtime.window.Window;
import java.util.List;

/** Lists the spikes of a window that a monitor wants, from the history of the signal. */
final class SpikeRecorder {
  private SpikeRecorder() {}

  /** The spikes of a window, in order of step, sample and neuron. */
  static SpikeRecord record(MonitorPlan plan, Window window, List<Shard> shards) {
    SpikeList list = new SpikeList(plan);
    for (long n = window.first(); n < window.end(); n++) {
      if (plan.records(n)) {
        for (Shard shard : shards) {
          add(list, Math.toIntExact(n), shard.samples(), signal(plan, shard).events(n));
        }
      }
    }
    return list.spikes();
  }

  private static Signal signal(MonitorPlan plan, Shard shard) {
    return switch (plan.observed()) {
      case Observed.Output o -> shard.encoder(o.encoder());
      case Observed.Variable v -> shard.tile(v.group()).signal(v.slot());
      case Observed.Port p -> throw new IllegalStateException("monitor " + plan.id() + " records the spikes of an input port");
    };
  }

  private static void add(SpikeList list, int n, SampleRange samples, RowEvents events) {
    for (int row = 0; row < events.rows(); row++) {
      for (int e = events.from(row); e < events.from(row + 1); e++) {
        list.add(n, samples.first() + row, events.column(e));
      }
    }
  }
}
