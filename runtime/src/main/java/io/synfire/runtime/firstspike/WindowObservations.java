package io.synfire.runtime.firstspike;

import io.synfire.coding.Decoding;
import io.synfire.coding.SpikeTimeDecoding;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Observations.SpikeRecord;
import io.synfire.runtime.plan.DecoderPlan;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.plan.MonitorPlan.Observed;
import io.synfire.runtime.window.SpikeList;
import io.synfire.runtime.window.StateRecord;
import io.synfire.runtime.window.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What decoders, monitors and counts see in a window. */
final class WindowObservations {
  private final FirstSpikePlan plan;
  private final SpikeTimeInput input;
  private final WindowTimes times;
  private final GroupValues values;
  private final Window window;

  WindowObservations(FirstSpikePlan plan, SpikeTimeInput input, WindowTimes times, GroupValues values) {
    this.plan = plan;
    this.input = input;
    this.times = times;
    this.values = values;
    this.window = times.window();
  }

  /** All of it. */
  Observations gather() {
    Map<String, float[][]> decoders = new LinkedHashMap<>();
    plan.decoders().forEach(d -> decoders.put(d.id(), answer(d)));
    Map<String, float[][]> counts = new LinkedHashMap<>();
    for (int g = 0; g < plan.layers().size(); g++) {
      counts.put(plan.layers().get(g).group().id(), counts(times.steps(g)));
    }
    Map<String, float[][][]> states = new LinkedHashMap<>();
    Map<String, SpikeRecord> spikes = new LinkedHashMap<>();
    for (MonitorPlan monitor : plan.monitors()) {
      if (monitor.spikes()) {
        spikes.put(monitor.id(), spikes(monitor));
      } else {
        states.put(monitor.id(), states(monitor));
      }
    }
    return new Observations(window.first(), window.steps(), decoders, counts, states, spikes);
  }

  private float[][] answer(DecoderPlan decoder) {
    if (decoder.decoding() instanceof SpikeTimeDecoding decoding) {
      return decoding.answer(times.of(decoder.group()), times.decoding(decoder.group()));
    }
    Decoding.Trace trace = decoder.decoding().open(times.decoding(decoder.group()));
    float[][] steps = values.of(decoder.group(), decoder.variable());
    for (int s = 0; s < steps.length; s++) {
      trace.observe(s, steps[s]);
    }
    return trace.result();
  }

  private static float[][] counts(int[][] steps) {
    float[][] counts = new float[steps.length][steps[0].length];
    for (int b = 0; b < counts.length; b++) {
      for (int j = 0; j < counts[b].length; j++) {
        counts[b][j] = steps[b][j] < 0 ? 0 : 1;
      }
    }
    return counts;
  }

  private int[][] steps(Observed observed) {
    return switch (observed) {
      case Observed.Variable v -> times.steps(v.group());
      case Observed.Output o -> {
        int[][] steps = new int[times.batch()][plan.encoders().get(o.encoder()).neurons()];
        for (int b = 0; b < steps.length; b++) {
          for (int j = 0; j < steps[b].length; j++) {
            steps[b][j] = times.stepOf(input.times(o.encoder())[b][j]);
          }
        }
        yield steps;
      }
      case Observed.Port p -> throw new IllegalStateException("inputs of ports are not monitored");
    };
  }

  private SpikeRecord spikes(MonitorPlan monitor) {
    int[][] steps = steps(monitor.observed());
    List<List<int[]>> byStep = new ArrayList<>();
    for (int s = 0; s < window.steps(); s++) {
      byStep.add(new ArrayList<>());
    }
    for (int b = 0; b < steps.length; b++) {
      for (int j = 0; j < steps[b].length; j++) {
        if (steps[b][j] >= 0 && monitor.records(window.first() + steps[b][j])) {
          byStep.get(steps[b][j]).add(new int[] {b, j});
        }
      }
    }
    SpikeList list = new SpikeList(monitor);
    for (int s = 0; s < byStep.size(); s++) {
      for (int[] spike : byStep.get(s)) {
        list.add(Math.toIntExact(window.first() + s), spike[0], spike[1]);
      }
    }
    return timed(list.spikes(), monitor.observed());
  }

  private SpikeRecord timed(SpikeRecord spikes, Observed observed) {
    double[] time = new double[spikes.step().length];
    for (int i = 0; i < time.length; i++) {
      int b = spikes.sample()[i];
      int j = spikes.neuron()[i];
      time[i] = switch (observed) {
        case Observed.Variable v -> times.of(v.group())[b][j] + window.first() * plan.dt().si();
        case Observed.Output o -> input.times(o.encoder())[b][j];
        case Observed.Port p -> throw new IllegalStateException("inputs of ports are not monitored");
      };
    }
    return new SpikeRecord(spikes.step(), spikes.sample(), spikes.neuron(), time);
  }

  private float[][][] states(MonitorPlan monitor) {
    StateRecord record = StateRecord.open(monitor, window, times.batch());
    int[][] emitted = monitor.observed() instanceof Observed.Output ? steps(monitor.observed()) : null;
    float[][] variable = monitor.observed() instanceof Observed.Variable v ? values.of(v.group(), v.slot()) : null;
    for (int s = 0; s < window.steps(); s++) {
      if (monitor.records(window.first() + s)) {
        for (int b = 0; b < times.batch(); b++) {
          float[] to = record.at(window.first() + s)[b];
          for (int i = 0; i < to.length; i++) {
            int j = monitor.neurons()[i];
            to[i] = emitted == null ? variable[s][b * (variable[s].length / times.batch()) + j] : emitted[b][j] == s ? 1 : 0;
          }
        }
      }
    }
    return record.values();
  }
}
