package io.synfire.runtime.loihi;

import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Observations.SpikeRecord;
import io.synfire.runtime.plan.DecoderPlan;
import io.synfire.runtime.plan.GroupModel;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.plan.NetworkMembers;
import io.synfire.runtime.window.SpikeList;
import io.synfire.runtime.window.StateRecord;
import io.synfire.runtime.window.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together what was seen of all samples in a window. */
final class WindowGathering {
  private final NetworkMembers members;
  private final List<SampleObserver> samples;

  WindowGathering(NetworkMembers members, List<SampleObserver> samples) {
    this.members = members;
    this.samples = samples;
  }

  /** The observations of a window. */
  Observations gather(Window window, List<StateRecord> records, List<MonitorPlan> spikeMonitors) {
    Map<String, float[][]> answers = new LinkedHashMap<>();
    List<DecoderPlan> decoders = members.decoders();
    for (int d = 0; d < decoders.size(); d++) {
      int decoder = d;
      answers.put(decoders.get(d).id(), samples.stream().map(s -> s.answer(decoder)).toArray(float[][]::new));
    }
    Map<String, float[][][]> states = new LinkedHashMap<>();
    records.forEach(r -> states.put(r.plan().id(), r.values()));
    Map<String, SpikeRecord> spikes = new LinkedHashMap<>();
    for (int m = 0; m < spikeMonitors.size(); m++) {
      spikes.put(spikeMonitors.get(m).id(), spikes(spikeMonitors.get(m), m, window));
    }
    return new Observations(window.first(), window.steps(), answers, spikeCounts(), states, spikes);
  }

  private Map<String, float[][]> spikeCounts() {
    Map<String, float[][]> counts = new LinkedHashMap<>();
    for (int g = 0; g < members.groups().size(); g++) {
      GroupModel group = members.groups().get(g);
      int index = g;
      if (group.spikeSlot() >= 0) {
        counts.put(group.id(), samples.stream().map(s -> s.counts(index)).toArray(float[][]::new));
      }
    }
    return counts;
  }

  private SpikeRecord spikes(MonitorPlan plan, int monitor, Window window) {
    SpikeList list = new SpikeList(plan);
    for (long n = window.first(); n < window.end(); n++) {
      for (int b = 0; b < samples.size(); b++) {
        SampleObserver.SpikeSteps steps = samples.get(b).spikes(monitor);
        for (int j = steps.next(n); j >= 0; j = steps.next(n)) {
          list.add(Math.toIntExact(n), b, j);
        }
      }
    }
    return list.spikes();
  }
}
