package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.Dependency;
import io.synfire.plasticity.SynapseVariable;
import io.synfire.plasticity.TraceVariable;
import io.synfire.runtime.loihi.block.LearningContext;
import io.synfire.runtime.loihi.block.LearningUnit;
import io.synfire.runtime.loihi.neuron.Firing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The learning engine on one synapse group in a run. A spike that a source emits in step n arrives in step n + 1; it is paired with spikes of
 * target neurons of step n, so the engine works one step behind the neurons, and its time is the step of emission.
 */
final class TraceUnit implements LearningUnit {
  private static final int FRACTION_BITS = 7;
  private static final int HIGHEST = (1 << 15) - 1;
  private static final int LOWEST = -(1 << 15) - 1;

  final IntegerTraceBank sources;
  final IntegerTraceBank targets;
  private final IntegerRule rule;
  private final LearningContext context;
  private final SynapseStore store;
  private final SynapseVariable[] target;
  private final ProductCode[][] products;
  private final int[] result;
  private final SynapseState state = new SynapseState();
  private final Optional<Dependency.Clock> clock;
  private final boolean onSource;
  private final boolean onTarget;
  private final Arrivals arrivals;
  private final double[] draw = new double[1];
  private final Map<String, int[]> traces = new LinkedHashMap<>();
  private boolean clipped;

  TraceUnit(TraceLearning learning, LearningContext context) {
    this.rule = learning.rule();
    this.context = context;
    store = new SynapseStore(context, learning.shift(), rule.sign());
    sources = new IntegerTraceBank(rule, true, store.axons());
    targets = new IntegerTraceBank(rule, false, context.neurons());
    arrivals = new Arrivals(rule, sources);
    List<IntegerProduct.Series> series = rule.series();
    target = series.stream().map(IntegerProduct.Series::target).toArray(SynapseVariable[]::new);
    products = series.stream().map(s -> s.products().stream().map(ProductCode::new).toArray(ProductCode[]::new)).toArray(ProductCode[][]::new);
    result = new int[target.length];
    clock = rule.clock();
    onSource = rule.depends(Dependency.SourceSpike.class);
    onTarget = rule.depends(Dependency.TargetSpike.class);
    for (TraceVariable variable : TraceVariable.values()) {
      IntegerTraceBank bank = variable.ofSource() ? sources : targets;
      if (bank.used(variable.index())) {
        traces.put(variable.symbol(), bank.at(variable.index(), 0));
      }
    }
  }

  int epoch() {
    return rule.epoch();
  }

  SynapseStore store() {
    return store;
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
    targets.modulate(context.signals().modulator(step));
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
    double round = uniform(time, TraceDraw.WEIGHT_ROUND);
    boolean all = clock.isPresent() && clock.get().holds(time / rule.epoch());
    if (all) {
      for (int axon = 0; axon < store.axons(); axon++) {
        row(axon, true, round);
      }
    } else {
      rows(round);
      columns(round);
    }
    sources.next();
    targets.next();
  }

  private void rows(double round) {
    for (int f = 0; onSource && f < sources.spikes.count(); f++) {
      row(sources.spikes.fired(f), false, round);
    }
  }

  private void row(int axon, boolean all, double round) {
    for (int k = 0; k < store.size(axon); k++) {
      update(axon, k, all, round);
    }
  }

  /** Updates the synapses to neurons that fired, except those of rows that are done. */
  private void columns(double round) {
    for (int f = 0; onTarget && f < targets.spikes.count(); f++) {
      int neuron = targets.spikes.fired(f);
      int[] axons = store.axonsOf(neuron);
      int[] positions = store.positionsOf(neuron);
      for (int s = 0; s < axons.length; s++) {
        if (!onSource || sources.spikes.last(axons[s]) == 0) {
          update(axons[s], positions[s], false, round);
        }
      }
    }
  }

  private void update(int axon, int position, boolean all, double round) {
    store.read(axon, position, state);
    for (int v = 0; v < target.length; v++) {
      int sum = state.value[target[v].ordinal()] << FRACTION_BITS;
      for (ProductCode product : products[v]) {
        int step = product.step(this, axon, state.neuron, all);
        if (step > 0) {
          sum = Math.max(LOWEST, Math.min(HIGHEST, sum + product.value(this, state, step)));
        }
      }
      result[v] = sum;
    }
    for (int v = 0; v < target.length; v++) {
      store.write(target[v], state, position, result[v], round);
    }
  }

  @Override
  public Map<String, int[]> traces() {
    return traces;
  }

  @Override
  public void reset() {
    sources.reset();
    targets.reset();
    arrivals.clear();
    store.reset();
    clipped = false;
  }
}
