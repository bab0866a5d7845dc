package io.synfire.plasticity;

import io.synfire.units.Time;

/**
 * A learning rule made of products of spike traces, as the learning engine of a Loihi chip evaluates it: at the end of an epoch of some
 * steps, each synaptic variable changes by the sum of the products whose dependency held in the epoch. Within the epoch the last spike of a
 * neuron counts as the time at which a dependency reads its traces; an earlier spike of the same epoch adds its impulse to an {@link
 * TraceMode#ADD} trace when the later one comes, undecayed. In floating point nothing is rounded, and weights are clamped to their sign only.
 *
 * <p>Equation of the weight: {@code w += sum_p scale_p dependency_p prod_f factor_pf}, source: the model "LearningDense" of Lava, floating point.
 *
 * @param text the rules
 * @param traces the traces that they read
 * @param epoch length of an epoch in steps, 1 to 63
 * @param sign signs that weights may take
 * @param graded what payloads of spikes do
 */
public record TraceRule(RuleText text, Traces traces, int epoch, WeightSign sign, GradedSpikes graded) implements TraceBased {
  private static final int MAXIMUM_EPOCH = 63;

  public TraceRule {
    if (epoch < 1 || epoch > MAXIMUM_EPOCH) {
      throw new IllegalArgumentException("The epoch of a trace rule is " + epoch + " steps, and must be 1 to " + MAXIMUM_EPOCH
          + ": use a clock dependency such as u3 to act less often");
    }
  }

  /** A rule for weights of any sign, with an epoch of one step and no traces yet: give each trace that the text reads with {@link #with}. */
  public static TraceRule of(RuleText text) {
    return new TraceRule(text, Traces.NONE, 1, WeightSign.MIXED, GradedSpikes.IMPULSE);
  }

  /** As {@link #of(RuleText)}, from the change of the weight alone. */
  public static TraceRule of(String dw) {
    return of(RuleText.weight(dw));
  }

  /** The same with a trace. */
  public TraceRule with(TraceVariable variable, Trace trace) {
    return new TraceRule(text, traces.with(variable, trace), epoch, sign, graded);
  }

  /** The same with another length of the epoch, in steps. */
  public TraceRule withEpoch(int steps) {
    return new TraceRule(text, traces, steps, sign, graded);
  }

  /** The same for weights of a sign. */
  public TraceRule withSign(WeightSign weightSign) {
    return new TraceRule(text, traces, epoch, weightSign, graded);
  }

  /** The same for spikes with payloads. */
  public TraceRule withGradedSpikes(GradedSpikes mode) {
    return new TraceRule(text, traces, epoch, sign, mode);
  }

  @Override
  public boolean modulated() {
    return traces.modulated();
  }

  @Override
  public TraceRule traceRule(Time dt) {
    return this;
  }
}
