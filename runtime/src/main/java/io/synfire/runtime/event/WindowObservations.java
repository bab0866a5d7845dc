package io.synfire.runtime.event;

import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Observations.SpikeRecord;
import io.synfire.runtime.event.simulation.SpikeLog;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.window.StateRecord;
import io.synfire.runtime.window.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts together what the samples of a run saw in a window. */
final class WindowObservations {
  private final EventPlan plan;
  private final List<SampleRun> samples;

  WindowObservations(EventPlan plan, List<SampleRun> samples) {
    this.plan = plan;
    this.samples = samples;
  }

  Observations gather(Window window, List<StateRecord> records) {
    Map<String, float[][]> decoders = new LinkedHashMap<>();
    for (int d = 0; d < plan.decoders().size(); d++) {
      int index = d;
      decoders.put(plan.decoders().get(d).id(), samples.stream().map(s -> s.answer(index)).toArray(float[][]::new));
    }
    Map<String, float[][][]> states = new LinkedHashMap<>();
    records.forEach(r -> states.put(r.plan().id(), r.values()));
    Map<String, SpikeRecord> spikes = new LinkedHashMap<>();
    plan.monitors().stream().filter(MonitorPlan::spikes).forEach(m -> spikes.put(m.id(), spikes(m)));
    return new Observations(window.first(), window.steps(), decoders, counts(), states, spikes);
  }

  private Map<String, float[][]> counts() {
    float[][][] all = new float[plan.groups().size()][samples.size()][];
    for (SampleRun sample : samples) {
      float[][] counts = new float[all.length][];
      for (int g = 0; g < all.length; g++) {
        counts[g] = new float[plan.groups().get(g).model().neurons()];
        all[g][sample.sample()] = counts[g];
      }
      sample.countInto(counts);
    }
    Map<String, float[][]> byGroup = new LinkedHashMap<>();
    for (int g = 0; g < all.length; g++) {
      if (plan.groups().get(g).model().spikeSlot() >= 0) {
        byGroup.put(plan.groups().get(g).model().id(), all[g]);
      }
    }
    return byGroup;
  }

  private record Spike(int step, int sample, int neuron, double time) {}

  private SpikeRecord spikes(MonitorPlan monitor) {
    boolean[] wanted = new boolean[IntStream.of(monitor.neurons()).max().orElse(-1) + 1];
    IntStream.of(monitor.neurons()).forEach(i -> wanted[i] = true);
    List<Spike> found = new ArrayList<>();
    for (SampleRun sample : samples) {
      SpikeLog log = sample.simulation().log();
      for (int s = 0; s < log.size(); s++) {
        long step = sample.step(s);
        boolean seen = step >= 0 && sample.isOf(monitor, log.population(s)) && monitor.records(step);
        if (seen && log.neuron(s) < wanted.length && wanted[log.neuron(s)]) {
          found.add(new Spike(Math.toIntExact(step), sample.sample(), log.neuron(s), log.time(s) * plan.unit().dt().si()));
        }
      }
    }
    found.sort(Comparator.comparingInt(Spike::step).thenComparingInt(Spike::sample).thenComparingInt(Spike::neuron).thenComparingDouble(Spike::time));
    return new SpikeRecord(
        found.stream().mapToInt(Spike::step).toArray(), found.stream().mapToInt(Spike::sample).toArray(),
        found.stream().mapToInt(Spike::neuron).toArray(), found.stream().mapToDouble(Spike::time).toArray());
  }
}
