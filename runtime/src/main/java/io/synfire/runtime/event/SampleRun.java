package io.synfire.runtime.event;

import io.synfire.coding.Decoding;
import io.synfire.coding.DecodingWindow;
import io.synfire.coding.SpikeTimeDecoding;
import io.synfire.runtime.event.simulation.EventSimulation;
import io.synfire.runtime.event.simulation.Layout;
import io.synfire.runtime.event.simulation.Population;
import io.synfire.runtime.event.simulation.SpikeLog;
import io.synfire.runtime.linear.Affine;
import io.synfire.runtime.plan.DecoderPlan;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.plan.MonitorPlan.Observed;
import io.synfire.runtime.window.StateRecord;
import io.synfire.runtime.window.Window;
import java.util.Arrays;
import java.util.List;

/** One sample of a run: its simulation, and what decoders and monitors see of it. */
final class SampleRun {
  private final EventPlan plan;
  private final Layout layout;
  private final InputSpikes input;
  private final int sample;
  private final EventSimulation simulation;
  private final float[][] spikes;
  private final float[][][] values;
  private Decoding.Trace[] traces = new Decoding.Trace[0];
  private Window window = new Window(0, 1);

  SampleRun(EventPlan plan, Layout layout, InputSpikes input, int sample, boolean taped) {
    this.plan = plan;
    this.layout = layout;
    this.input = input;
    this.sample = sample;
    this.simulation = new EventSimulation(layout, taped);
    this.spikes = new float[plan.groups().size()][];
    this.values = new float[plan.groups().size()][][];
    for (int g = 0; g < spikes.length; g++) {
      spikes[g] = new float[plan.groups().get(g).model().neurons()];
      values[g] = new float[plan.groups().get(g).variables().size()][];
    }
  }

  void reset() {
    simulation.reset();
    for (float[] row : spikes) {
      Arrays.fill(row, 0);
    }
    window = new Window(0, 1);
  }

  EventSimulation simulation() {
    return simulation;
  }

  /** The latest window. */
  Window window() {
    return window;
  }

  /** Runs a window, recording states into these records. */
  void advance(Window next, List<StateRecord> records) {
    window = next;
    simulation.open();
    input.emit(sample, simulation);
    for (int p = plan.firstBias(); p < plan.population(0); p++) {
      for (long n = next.first(); n < next.end(); n++) {
        simulation.input(p, 0, n, 1);
      }
    }
    traces = plan.decoders().stream().map(d -> d.decoding().open(decoding(d.group()))).toArray(Decoding.Trace[]::new);
    int seen = 0;
    for (int at = 0; at < next.steps(); at++) {
      simulation.run(next.first() + at + 1);
      seen = count(seen, next.first() + at);
      observe(at, records);
    }
  }

  /** The window of a decoder of a group. */
  DecodingWindow decoding(int group) {
    return new DecodingWindow(window.steps(), 1, spikes[group].length, plan.unit().dt());
  }

  /** Counts the spikes of groups in a step, from this one of the log on. */
  private int count(int from, long step) {
    for (float[] row : spikes) {
      Arrays.fill(row, 0);
    }
    SpikeLog log = simulation.log();
    int next = from;
    for (; next < log.size(); next++) {
      int group = log.population(next) - plan.population(0);
      if (group >= 0 && log.time(next) >= step) {
        spikes[group][log.neuron(next)]++;
      }
    }
    return next;
  }

  private void observe(int at, List<StateRecord> records) {
    for (float[][] group : values) {
      Arrays.fill(group, null);
    }
    long step = window.first() + at;
    for (int d = 0; d < traces.length; d++) {
      DecoderPlan decoder = plan.decoders().get(d);
      traces[d].observe(at, values(decoder.group(), decoder.variable(), step + 1));
    }
    for (StateRecord record : records) {
      if (record.plan().records(step)) {
        record(record, at, record.at(step)[sample]);
      }
    }
  }

  private void record(StateRecord record, int at, float[] into) {
    float[] all = switch (record.plan().observed()) {
      case Observed.Variable v -> values(v.group(), v.slot(), window.first() + at + 1);
      case Observed.Output o -> output(o.encoder(), at);
      case Observed.Port p -> throw new IllegalStateException("monitor " + record.plan().id() + " records an input port");
    };
    int[] neurons = record.plan().neurons();
    for (int i = 0; i < neurons.length; i++) {
      into[i] = all[neurons[i]];
    }
  }

  private float[] output(int encoder, int at) {
    float[] values = new float[plan.encoders().get(encoder).neurons()];
    input.forEach(encoder, sample, (step, neuron, value) -> values[neuron] = step == at ? value : values[neuron]);
    return values;
  }

  /** The values of a variable of a group at a time, in steps. */
  private float[] values(int group, int slot, double time) {
    if (values[group][slot] == null) {
      values[group][slot] = read(group, slot, time);
    }
    return values[group][slot];
  }

  /** Reads a variable of a group at a time up to which the sample has run. */
  float[] read(int group, int slot, double time) {
    GroupVariable variable = plan.variable(group, slot);
    if (variable instanceof GroupVariable.Spike) {
      return spikes[group];
    }
    float[] read = new float[spikes[group].length];
    int offset = layout.offset(plan.population(group));
    for (int i = 0; i < read.length; i++) {
      read[i] = (float) value(variable, group, i, offset + i, time);
    }
    return read;
  }

  private double value(GroupVariable variable, int group, int neuron, int position, double time) {
    return switch (variable) {
      case GroupVariable.Voltage v -> simulation.voltage(position, time);
      case GroupVariable.Current c -> simulation.current(position, c.index(), time);
      case GroupVariable.Refractory r -> simulation.held(position, time);
      case GroupVariable.Derived d -> derived(((Population.Neurons) layout.network().populations().get(plan.population(group))), d, neuron, position, time);
      case GroupVariable.Spike s -> spikes[group][neuron];
      case GroupVariable.Instantaneous i -> Double.NaN;
    };
  }

  private double derived(Population.Neurons neurons, GroupVariable.Derived variable, int neuron, int position, double time) {
    Affine sum = neurons.neuron(neuron).derived().get(variable.name());
    double value = sum.constant() + sum.factor(neurons.neuron(neuron).membrane().variable()) * simulation.voltage(position, time);
    for (int k = 0; k < neurons.neuron(neuron).currents().size(); k++) {
      value += sum.factor(neurons.neuron(neuron).currents().get(k).variable()) * simulation.current(position, k, time);
    }
    return value;
  }

  /** The answer of a decoder in the latest window. */
  float[] answer(int index) {
    DecoderPlan decoder = plan.decoders().get(index);
    return decoder.decoding() instanceof SpikeTimeDecoding exact
        ? exact.answer(new double[][] {firstSpikes(decoder.group())}, decoding(decoder.group()))[0]
        : traces[index].result()[0];
  }

  /** What a decoder saw. */
  Decoding.Trace trace(int index) {
    return traces[index];
  }

  /** Seconds from the start of the window to the first spike of each neuron in it; positive infinity for none. */
  double[] firstSpikes(int group) {
    double[] times = new double[spikes[group].length];
    Arrays.fill(times, Double.POSITIVE_INFINITY);
    SpikeLog log = simulation.log();
    for (int s = 0; s < log.size(); s++) {
      if (log.population(s) == plan.population(group) && log.time(s) >= window.first()) {
        int neuron = log.neuron(s);
        times[neuron] = Math.min(times[neuron], (log.time(s) - window.first()) * plan.unit().dt().si());
      }
    }
    return times;
  }

  /** Which step of the run a spike of the log happened in; negative for one before the window. */
  long step(int spike) {
    double time = simulation.log().time(spike);
    return time < window.first() ? -1 : Math.min((long) time, window.end() - 1);
  }

  /** Adds the spikes of the window to the counts of their neurons, {@code [group][neuron]}. */
  void countInto(float[][] counts) {
    SpikeLog log = simulation.log();
    for (int s = 0; s < log.size(); s++) {
      int group = log.population(s) - plan.population(0);
      if (group >= 0 && log.time(s) >= window.first()) {
        counts[group][log.neuron(s)]++;
      }
    }
  }

  int sample() {
    return sample;
  }

  /** Whether a monitor records the spikes of a population. */
  boolean isOf(MonitorPlan monitor, int population) {
    return switch (monitor.observed()) {
      case Observed.Output o -> population == o.encoder();
      case Observed.Variable v -> population == plan.population(v.group());
      case Observed.Port p -> false;
    };
  }
}
