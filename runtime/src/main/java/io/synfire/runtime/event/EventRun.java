package io.synfire.runtime.event;

import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.event.adjoint.EventGradients;
import io.synfire.runtime.event.simulation.EventSimulation;
import io.synfire.runtime.event.simulation.Layout;
import io.synfire.runtime.parameters.NetworkParameters;
import io.synfire.runtime.plan.Names;
import io.synfire.runtime.window.SampleRange;
import io.synfire.runtime.window.StateRecord;
import io.synfire.runtime.window.Window;
import io.synfire.runtime.window.WorkerPool;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A run of the event backend: every sample is a simulation of its own. */
final class EventRun implements Run {
  private final EventPlan plan;
  private final NetworkParameters parameters;
  private final RunOptions options;
  private final RunWeights weights;
  private final Layout layout;
  private final InputSpikes input;
  private final List<SampleRun> samples;
  private final WorkerPool workers;
  private Window window;
  private long next;

  EventRun(EventPlan plan, NetworkParameters parameters, RunOptions options) {
    this.plan = plan;
    this.parameters = parameters;
    this.options = options;
    parameters.requireFinite();
    this.weights = new RunWeights(plan, parameters);
    this.layout = new Layout(weights.network());
    this.input = new InputSpikes(plan.encoders(), plan.unit().dt(), options.batch());
    this.samples = IntStream.range(0, options.batch()).mapToObj(b -> new SampleRun(plan, layout, input, b, options.gradients())).toList();
    this.workers = new WorkerPool(Math.min(options.threads(), options.batch()));
    reset(options.seed());
  }

  @Override
  public void input(String encoder, float[][] data) {
    input.data().set(encoder, data);
  }

  @Override
  public void reset(long seed) {
    parameters.requireFinite();
    weights.restart();
    input.reset(seed);
    samples.forEach(SampleRun::reset);
    window = null;
    next = 0;
  }

  @Override
  public Observations advance(int steps) {
    Window opened = new Window(next, steps);
    input.data().requireAll();
    weights.refresh();
    input.encode(opened);
    List<StateRecord> records = plan.monitors().stream().filter(m -> !m.spikes()).map(m -> StateRecord.open(m, opened, options.batch())).toList();
    workers.forEach(samples, sample -> sample.advance(opened, records));
    window = opened;
    next = opened.end();
    return new WindowObservations(plan, samples).gather(opened, records);
  }

  @Override
  public float[][] state(String group, String variable) {
    int g = Names.index(plan.ids(), id -> id, group, "neuron group");
    int slot = slot(g, variable);
    if (plan.variable(g, slot) instanceof GroupVariable.Instantaneous) {
      throw new IllegalArgumentException(
          group + "." + variable + " is the input of an instant, which backend event does not keep; read a voltage or a current");
    }
    return samples.stream().map(s -> s.read(g, slot, next).clone()).toArray(float[][]::new);
  }

  private int slot(int group, String variable) {
    return Names.index(plan.groups().get(group).model().program().variables(), v -> v.name(), variable, "variable in group " + plan.ids().get(group));
  }

  @Override
  public void state(String group, String variable, float[][] values) {
    int g = Names.index(plan.ids(), id -> id, group, "neuron group");
    GroupVariable what = plan.variable(g, slot(g, variable));
    Names.requireMatrix(group + "." + variable, values, options.batch(), plan.groups().get(g).model().neurons());
    if (!(what instanceof GroupVariable.Voltage || what instanceof GroupVariable.Current)) {
      throw new IllegalArgumentException(group + "." + variable + " cannot be set on backend event, where it follows from voltage and currents; set these");
    }
    int offset = layout.offset(plan.population(g));
    for (SampleRun sample : samples) {
      float[] row = values[sample.sample()];
      for (int i = 0; i < row.length; i++) {
        set(sample.simulation(), what, offset + i, row[i]);
      }
    }
  }

  private void set(EventSimulation simulation, GroupVariable what, int position, double value) {
    if (what instanceof GroupVariable.Current c) {
      simulation.current(position, c.index(), next, value);
    } else {
      simulation.voltage(position, next, value);
    }
  }

  @Override
  public ParameterStore backward(Map<String, float[][]> decoders, Map<String, float[][]> spikeCounts) {
    options.requireBackward(window != null);
    LossTimes loss = new LossTimes(plan, options.batch(), decoders, spikeCounts);
    List<EventGradients> parts = SampleRange.shards(options.batch()).stream().map(range -> EventGradients.zero(weights.network())).toList();
    List<SampleRange> shards = SampleRange.shards(options.batch());
    workers.forEach(IntStream.range(0, shards.size()).boxed().toList(), k -> {
      for (int b = shards.get(k).first(); b < shards.get(k).first() + shards.get(k).count(); b++) {
        new SampleBackward(plan, layout, samples.get(b)).run(loss, parts.get(k));
      }
    });
    parts.stream().skip(1).forEach(parts.getFirst()::add);
    return weights.gradients(parts.getFirst());
  }

  @Override
  public void close() {
    workers.close();
  }
}
