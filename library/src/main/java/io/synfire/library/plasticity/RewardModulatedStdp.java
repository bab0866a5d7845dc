package io.synfire.library.plasticity;

import io.synfire.plasticity.RuleText;
import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceBased;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.units.Time;

/**
 * Spike-timing-dependent plasticity modulated by a reward: pairs of spikes change an eligibility tag, which decays, and the weight moves by tag
 * times reward, {@code tag' = tag e^(-dt / tau_eligibility) + stdp} and {@code dw = tag reward} in every step, where {@code stdp} is the change
 * of {@link Stdp} and the reward is the modulator of the learner. Source: Fremaux and Gerstner, Frontiers in Neural Circuits 2016; the
 * RewardModulatedSTDP rule of Lava.
 *
 * @param learningRate factor on both strengths
 * @param aPlus strength of a source spike before a target spike
 * @param aMinus strength of a target spike before a source spike
 * @param tauPlus time constant of the trace of the source neurons, positive
 * @param tauMinus time constant of the trace of the target neurons, positive
 * @param tauEligibility time constant of the tag, positive
 */
public record RewardModulatedStdp(double learningRate, double aPlus, double aMinus, Time tauPlus, Time tauMinus, Time tauEligibility)
    implements TraceBased {

  public RewardModulatedStdp {
    TraceTerms.positive("RewardModulatedStdp: tauPlus", tauPlus.si());
    TraceTerms.positive("RewardModulatedStdp: tauMinus", tauMinus.si());
    TraceTerms.positive("RewardModulatedStdp: tauEligibility", tauEligibility.si());
  }

  @Override
  public boolean modulated() {
    return true;
  }

  @Override
  public TraceRule traceRule(Time dt) {
    double lost = -Math.expm1(-dt.si() / tauEligibility.si());
    String tagChange = TraceTerms.pair(learningRate, aPlus, aMinus) + " - u0 * t * " + TraceTerms.number("tauEligibility", lost);
    return TraceRule.of(new RuleText("u0 * t * y2", "", tagChange))
        .with(TraceVariable.X1, Trace.adding(1, tauPlus))
        .with(TraceVariable.Y1, Trace.adding(1, tauMinus))
        .with(TraceVariable.Y2, Trace.modulated());
  }
}
