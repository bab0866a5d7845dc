package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.Dependency;
import io.synfire.plasticity.SynapseVariable;
import io.synfire.plasticity.TraceMode;
import io.synfire.plasticity.TraceVariable;
import io.synfire.runtime.loihi.block.LearningContext;
import io.synfire.runtime.loihi.block.LearningUnit;
import io.synfire.runtime.loihi.neuron.Firing;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The learning engine on one synapse group in a run. A spike that a source emits in step n arrives in step n + 1; it is paired with spikes of
 * target neurons of step n, so the engine works one step behind the neurons, and its time is the step of emission.
 */
final class TraceUnit implements LearningUnit {
  final IntegerTraceBank sources;
  final IntegerTraceBank targets;
  private final IntegerRule rule;
  private final LearningContext context;
  private final SynapseStore store;
  private final SynapseUpdate update;
  private final Optional<Dependency.Clock> clock;
  private final Arrivals arrivals;
  private final double[] draw = new double[1];
  private final Map<String, int[]> traces = new LinkedHashMap<>();
  private final boolean modulated;
  private boolean clipped;

  TraceUnit(TraceLearning learning, LearningContext context) {
    this.rule = learning.rule();
    this.context = context;
    store = new SynapseStore(context, learning);
    sources = new IntegerTraceBank(rule, true, store.axons());
    targets = new IntegerTraceBank(rule, false, context.neurons());
    arrivals = new Arrivals(rule, sources);
    update = new SynapseUpdate(this, store, rule);
    clock = rule.clock();
    clipped = unlearned();
    modulated = rule.targets().stream().anyMatch(trace -> trace.mode() == TraceMode.MODULATED);
    for (TraceVariable variable : TraceVariable.values()) {
      IntegerTraceBank bank = variable.ofSource() ? sources : targets;
      if (bank.used(variable.index())) {
        traces.put(variable.symbol(), bank.at(variable.index(), 0));
      }
    }
  }

  /** Whether the rule leaves weights as they are, even beyond their range. */
  private boolean unlearned() {
    return rule.series().stream().noneMatch(series -> series.target() == SynapseVariable.WEIGHT);
  }

  int epoch() {
    return rule.epoch();
  }

  @Override
  public void arrive(int axon, int payload) {
    arrivals.add(axon, payload);
  }

  @Override
  public void beforeNeurons(long step) {
    long time = step - 1;
    if (time < 1) {
      arrivals.clear();
      return;
    }
    arrivals.deliver(within(time));
    if (time % rule.epoch() == 0) {
      learn(time);
    }
  }

  @Override
  public void afterNeurons(long step, Firing firing) {
    int within = within(step);
    int repeat = -1;
    for (int f = 0; f < firing.count; f++) {
      if (targets.spikes.add(firing.neuron[f], within)) {
        repeat = repeat < 0 ? bits(step, TraceDraw.Y_IMPULSE_AT_POST) : repeat;
        targets.impulse(firing.neuron[f], 0, repeat);
      }
    }
    if (modulated) {
      targets.modulate(context.signals().modulator(step));
    }
  }

  private int within(long time) {
    return (int) ((time - 1) % rule.epoch()) + 1;
  }

  private double uniform(long time, TraceDraw kind) {
    context.signals().uniform(time, kind.kind(), 0, draw);
    return draw[0];
  }

  private int bits(long time, TraceDraw kind) {
    return (int) (uniform(time, kind) * TraceDraw.IMPULSE_VALUES);
  }

  private void learn(long time) {
    sources.reconstruct(uniform(time, TraceDraw.X_DECAY), bits(time, TraceDraw.X_IMPULSE));
    targets.reconstruct(uniform(time, TraceDraw.Y_DECAY), bits(time, TraceDraw.Y_IMPULSE));
    if (!clipped) {
      store.clipAll();
      clipped = true;
    }
    update.apply(clock.isPresent() && clock.get().holds(time / rule.epoch()), uniform(time, TraceDraw.WEIGHT_ROUND));
    sources.next();
    targets.next();
  }

  @Override
  public Map<String, int[]> traces() {
    return traces;
  }

  @Override
  public Map<String, int[]> memory() {
    Map<String, int[]> memory = new LinkedHashMap<>();
    traces.forEach((name, values) -> memory.put(name, values.clone()));
    memory.put("x.spikes", sources.spikes.steps());
    memory.put("y.spikes", targets.spikes.steps());
    store.memory().forEach((variable, values) -> memory.put(variable.name().toLowerCase(Locale.ROOT), values));
    return memory;
  }

  @Override
  public void resume(Map<String, int[]> memory) {
    arrivals.clear();
    traces.forEach((name, values) -> System.arraycopy(memory.get(name), 0, values, 0, values.length));
    sources.spikes.resume(memory.get("x.spikes"));
    targets.spikes.resume(memory.get("y.spikes"));
    store.memory().keySet().forEach(variable -> store.resume(variable, memory.get(variable.name().toLowerCase(Locale.ROOT))));
  }

  @Override
  public void reset() {
    sources.reset();
    targets.reset();
    arrivals.clear();
    store.reset();
    clipped = unlearned();
  }
}
