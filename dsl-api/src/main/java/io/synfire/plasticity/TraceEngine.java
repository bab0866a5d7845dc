package io.synfire.plasticity;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.PlasticityStep;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates a trace rule in double precision on the synapses of one connection. Work is done for the rows of source neurons and the columns of
 * target neurons that fired, and for all synapses only where a clock dependency holds.
 */
public final class TraceEngine {
  private final TraceRule rule;
  private final TraceBank sources;
  private final TraceBank targets;
  private final RowUpdate update;
  private final boolean onTarget;
  private final boolean onSource;
  private final Optional<Dependency.Clock> clock;
  private boolean signed;

  /** Starts with all traces, tags and delays at zero. */
  public TraceEngine(TraceRule rule, PlasticConnection connection) {
    this.rule = rule;
    sources = new TraceBank(rule, true, connection.sources(), connection.dt());
    targets = new TraceBank(rule, false, connection.targets(), connection.dt());
    List<Equation> equations = rule.text().equations();
    for (Equation equation : equations) {
      for (Product product : equation.products()) {
        for (Factor factor : product.factors()) {
          if (factor instanceof Factor.OfTrace read) {
            bank(read.trace()).use(read.trace().index());
          }
        }
      }
    }
    update = new RowUpdate(equations, rule, sources, targets);
    onSource = depends(equations, Dependency.SourceSpike.class);
    onTarget = depends(equations, Dependency.TargetSpike.class);
    clock = rule.text().clock();
    signed = rule.sign() == WeightSign.MIXED || equations.stream().noneMatch(equation -> equation.target() == SynapseVariable.WEIGHT);
  }

  private static boolean depends(List<Equation> equations, Class<? extends Dependency> dependency) {
    return equations.stream().flatMap(equation -> equation.products().stream()).anyMatch(product -> dependency.isInstance(product.dependency()));
  }

  private TraceBank bank(TraceVariable variable) {
    return variable.ofSource() ? sources : targets;
  }

  /** Whether the rule reads a trace. */
  public boolean reads(TraceVariable variable) {
    return bank(variable).used(variable.index());
  }

  /** A trace that the rule reads, {@code [source]} or {@code [target]}, as it was at the end of the last epoch; live. */
  public double[] trace(TraceVariable variable) {
    return bank(variable).at(variable.index(), 0);
  }

  /** Delays or tags, {@code [source][target]}, live; for weights see those given to {@link #step}. Null where no rule names them. */
  public double[][] variable(SynapseVariable variable) {
    return update.variable(variable);
  }

  /**
   * Learns from one step; its own weights are not looked at.
   *
   * @param step spikes and third factor of the step
   * @param weights the weights, changed at the end of an epoch
   * @return whether an epoch ended
   */
  public boolean step(PlasticityStep step, SynapseWeights weights) {
    long time = step.step + 1;
    int within = (int) ((time - 1) % rule.epoch()) + 1;
    receive(step.pre, within);
    for (int j = 0; j < targets.spikes.neurons(); j++) {
      if (step.post[j] != 0) {
        targets.spike(j, within, true);
      }
    }
    if (rule.modulated()) {
      targets.modulate(step.modulator);
    }
    if (within < rule.epoch()) {
      return false;
    }
    learn(time / rule.epoch(), weights);
    return true;
  }

  private void receive(float[] pre, int within) {
    boolean regular = rule.graded() == GradedSpikes.IMPULSE;
    for (int i = 0; i < sources.spikes.neurons(); i++) {
      if (pre[i] != 0) {
        sources.spike(i, within, regular);
        if (!regular && sources.used(0)) {
          double[] x1 = sources.at(0, 0);
          x1[i] = pre[i] / 2 + (rule.graded() == GradedSpikes.OVERWRITE ? 0 : x1[i]);
        }
      }
    }
  }

  private void learn(long epoch, SynapseWeights weights) {
    sources.reconstruct();
    targets.reconstruct();
    if (!signed) {
      sign(weights);
    }
    boolean all = clock.isPresent() && clock.get().holds(epoch);
    boolean columns = onTarget && targets.spikes.count() > 0;
    if (all || columns) {
      for (int i = 0; i < sources.spikes.neurons(); i++) {
        if (all || onSource && sources.spikes.last(i) > 0) {
          update.row(i, all, weights);
        } else if (columns) {
          update.columns(i, weights);
        }
      }
    } else if (onSource) {
      for (int f = 0; f < sources.spikes.count(); f++) {
        update.row(sources.spikes.fired(f), false, weights);
      }
    }
    sources.next();
    targets.next();
  }

  private void sign(SynapseWeights weights) {
    for (int i = 0; i < sources.spikes.neurons(); i++) {
      for (int j = 0; j < targets.spikes.neurons(); j++) {
        weights.set(i, j, rule.sign().clamp(weights.get(i, j)));
      }
    }
    signed = true;
  }
}
