package io.synfire.runtime.floating;

import io.synfire.runtime.backend.Observations.SpikeRecord;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.window.StateRecord;
import io.synfire.runtime.window.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together what the shards saw in a window. */
final class WindowObservations {
  private final NetworkPlan plan;
  private final List<Shard> shards;
  private final int batch;

  /** The observations of these shards. */
  WindowObservations(NetworkPlan plan, List<Shard> shards, int batch) {
    this.plan = plan;
    this.shards = shards;
    this.batch = batch;
  }

  /** The observations of a window. */
  Observations gather(Window window, List<StateRecord> records) {
    Map<String, float[][][]> states = new LinkedHashMap<>();
    records.forEach(r -> states.put(r.plan().definition().id(), r.values()));
    Map<String, SpikeRecord> spikes = new LinkedHashMap<>();
    for (MonitorPlan monitor : plan.monitors()) {
      if (monitor.spikes()) {
        spikes.put(monitor.definition().id(), SpikeRecorder.record(monitor, window, shards));
      }
    }
    return new Observations(window.first(), window.steps(), decoders(), spikeCounts(), states, spikes);
  }

  private Map<String, float[][]> decoders() {
    Map<String, float[][]> answers = new LinkedHashMap<>();
    for (int d = 0; d < plan.decoders().size(); d++) {
      float[][] answer = new float[batch][];
      for (Shard shard : shards) {
        System.arraycopy(shard.trace(d).trace().result(), 0, answer, shard.samples().first(), shard.samples().count());
      }
      answers.put(plan.decoders().get(d).id(), answer);
    }
    return answers;
  }

  private Map<String, float[][]> spikeCounts() {
    Map<String, float[][]> counts = new LinkedHashMap<>();
    for (int g = 0; g < plan.groups().size(); g++) {
      GroupPlan group = plan.groups().get(g);
      int index = g;
      if (group.spikeSlot() >= 0) {
        counts.put(group.id(), RunState.gather(shards, batch, group.neurons(), shard -> shard.tile(index).counts()));
      }
    }
    return counts;
  }
}
