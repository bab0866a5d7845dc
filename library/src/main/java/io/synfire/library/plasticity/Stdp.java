package io.synfire.library.plasticity;

import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceBased;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.units.Time;

/**
 * Spike-timing-dependent plasticity of spike pairs: {@code dw = eta a_plus x} at a spike of the target neuron and {@code dw = eta a_minus y} at
 * a spike of the source neuron, where a source spike adds the impulse to x, a target spike to y, and they decay with their time constants. One
 * pair, the target firing {@code t} later, changes the weight by {@code eta a_plus impulse e^(-t / tau_plus)}; the source firing {@code t}
 * later by {@code eta a_minus impulse e^(-t / tau_minus)}. Source: Gerstner, Kempter, van Hemmen and Wagner, Nature 1996; the STDPLoihi rule of
 * Lava, whose impulse is 16.
 *
 * @param learningRate factor eta on both
 * @param aPlus strength of a source spike before a target spike; positive strengthens
 * @param aMinus strength of a target spike before a source spike; negative weakens
 * @param tauPlus time constant of x, positive
 * @param tauMinus time constant of y, positive
 * @param impulse what a spike adds to a trace, positive
 */
public record Stdp(double learningRate, double aPlus, double aMinus, Time tauPlus, Time tauMinus, double impulse) implements TraceBased {

  public Stdp {
    TraceTerms.positive("Stdp: tauPlus", tauPlus.si());
    TraceTerms.positive("Stdp: tauMinus", tauMinus.si());
    TraceTerms.positive("Stdp: impulse", impulse);
  }

  /** Pairs of spikes with an impulse of 1. */
  public Stdp(double learningRate, double aPlus, double aMinus, Time tauPlus, Time tauMinus) {
    this(learningRate, aPlus, aMinus, tauPlus, tauMinus, 1);
  }

  @Override
  public TraceRule traceRule(Time dt) {
    return TraceRule.of(TraceTerms.pair(learningRate, aPlus, aMinus))
        .with(TraceVariable.X1, Trace.adding(impulse, tauPlus))
        .with(TraceVariable.Y1, Trace.adding(impulse, tauMinus));
  }
}
