package io.synfire.runtime.loihi;

import io.synfire.coding.Decoding;
import io.synfire.coding.DecodingWindow;
import io.synfire.runtime.plan.DecoderPlan;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.plan.MonitorPlan.Observed;
import io.synfire.runtime.plan.NetworkMembers;
import io.synfire.runtime.window.EncoderFeed;
import io.synfire.runtime.window.StateRecord;
import io.synfire.units.Time;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What decoders, monitors and counts see of one sample in a window. */
final class SampleObserver {
  private final NetworkMembers members;
  private final Time dt;
  private final GroupActivity activity;
  private final int sample;
  private final List<DecoderPlan> decoders;
  private final List<Decoding.Trace> traces = new ArrayList<>();
  private final List<StateRecord> records = new ArrayList<>();
  private final List<SpikeSteps> spikes = new ArrayList<>();
  private final EncodedSteps encoded;
  private final float[][] counts;

  /** The spikes of one sample that a spike monitor wants, in order. */
  static final class SpikeSteps {
    private final MonitorPlan plan;
    private int[] step = new int[64];
    private int[] neuron = new int[64];
    private int count;
    private int read;

    SpikeSteps(MonitorPlan plan) {
      this.plan = plan;
    }

    void add(long n, int j) {
      if (count == step.length) {
        step = Arrays.copyOf(step, 2 * count);
        neuron = Arrays.copyOf(neuron, 2 * count);
      }
      step[count] = Math.toIntExact(n);
      neuron[count++] = j;
    }

    /** The next neuron that spiked in a step, or -1. */
    int next(long n) {
      return read < count && step[read] == n ? neuron[read++] : -1;
    }
  }

  /**
   * An observer.
   *
   * @param network the network
   * @param activity the sample's groups
   * @param sample its position in the batch
   * @param feeds what encoders emit, by index
   */
  SampleObserver(RunNetwork network, GroupActivity activity, int sample, List<EncoderFeed> feeds) {
    this.members = network.members();
    this.dt = network.unit().dt();
    this.activity = activity;
    this.sample = sample;
    this.decoders = members.decoders();
    this.encoded = new EncodedSteps(feeds, members.encoders(), sample);
    counts = members.groups().stream().map(g -> new float[g.spikeSlot() < 0 ? 0 : g.neurons()]).toArray(float[][]::new);
  }

  /** Starts a window, with records to fill. */
  void open(int steps, List<StateRecord> wanted, List<MonitorPlan> spikeMonitors) {
    traces.clear();
    for (DecoderPlan decoder : decoders) {
      traces.add(decoder.decoding().open(new DecodingWindow(steps, 1, members.groups().get(decoder.group()).neurons(), dt)));
    }
    records.clear();
    records.addAll(wanted);
    spikes.clear();
    spikeMonitors.forEach(m -> spikes.add(new SpikeSteps(m)));
    for (float[] row : counts) {
      Arrays.fill(row, 0f);
    }
  }

  /** Sees a step; {@code at} counts from the start of the window. */
  void observe(long step, int at) {
    for (int g = 0; g < counts.length; g++) {
      int[] spiking = activity.spiking(g);
      for (int e = 0; e < activity.spikes(g); e++) {
        counts[g][spiking[e]]++;
      }
    }
    for (int d = 0; d < traces.size(); d++) {
      DecoderPlan decoder = decoders.get(d);
      activity.refresh(decoder.group(), decoder.variable());
      traces.get(d).observe(at, activity.values(decoder.group(), decoder.variable()));
    }
    for (StateRecord record : records) {
      if (record.plan().records(step)) {
        record(record, step);
      }
    }
    for (SpikeSteps list : spikes) {
      if (list.plan.records(step)) {
        list(list, step);
      }
    }
  }

  private void record(StateRecord record, long step) {
    float[] from = values(record.plan().observed(), step);
    float[] to = record.at(step)[sample];
    int[] wanted = record.plan().neurons();
    for (int i = 0; i < wanted.length; i++) {
      to[i] = from[wanted[i]];
    }
  }

  private float[] values(Observed observed, long step) {
    return switch (observed) {
      case Observed.Output o -> encoded.values(o.encoder(), step);
      case Observed.Variable v -> {
        activity.refresh(v.group(), v.slot());
        yield activity.values(v.group(), v.slot());
      }
      case Observed.Port p -> throw new IllegalStateException("inputs of ports are not monitored on a chip");
    };
  }

  private void list(SpikeSteps list, long step) {
    switch (list.plan.observed()) {
      case Observed.Output o -> {
        int count = encoded.spikes(o.encoder(), step);
        for (int e = 0; e < count; e++) {
          list.add(step, encoded.spiking()[e]);
        }
      }
      case Observed.Variable v -> {
        for (int e = 0; e < activity.spikes(v.group()); e++) {
          list.add(step, activity.spiking(v.group())[e]);
        }
      }
      case Observed.Port p -> throw new IllegalStateException("inputs of ports are not monitored on a chip");
    }
  }

  /** The answer of a decoder, {@code [output]}. */
  float[] answer(int decoder) {
    return traces.get(decoder).result()[0];
  }

  /** {@code [neuron]} spikes of a group in the window. */
  float[] counts(int group) {
    return counts[group].clone();
  }

  /** The spikes for a spike monitor, by its position among them. */
  SpikeSteps spikes(int monitor) {
    return spikes.get(monitor);
  }
}
