package io.synfire.library.plasticity;

import io.synfire.plasticity.TraceRule;
import io.synfire.units.Time;

/** Makes rules that learn while the network runs: {@code stdp(0.01, 1, -1, ms(20))}. The meaning of each parameter is documented at the record. */
public final class Plasticities {
  private Plasticities() {}

  /** {@link Stdp} with equal time constants. */
  public static Stdp stdp(double learningRate, double aPlus, double aMinus, Time tau) {
    return new Stdp(learningRate, aPlus, aMinus, tau, tau);
  }

  /** {@link RewardModulatedStdp} with equal time constants of the traces. */
  public static RewardModulatedStdp rewardModulatedStdp(double learningRate, double aPlus, double aMinus, Time tau, Time tauEligibility) {
    return new RewardModulatedStdp(learningRate, aPlus, aMinus, tau, tau, tauEligibility);
  }

  /** {@link Pes}. */
  public static Pes pes(double learningRate, Time tauPre) {
    return new Pes(learningRate, tauPre);
  }

  /** {@link TraceStdp} with its defaults. */
  public static TraceStdp traceStdp() {
    return TraceStdp.defaults();
  }

  /** {@link Hebbian}. */
  public static Hebbian hebbian(double eta, double decay, double bound) {
    return new Hebbian(eta, decay, bound);
  }

  /** A rule of one's own from the text of the change of the weight; give it the traces it reads. */
  public static TraceRule rule(String dw) {
    return TraceRule.of(dw);
  }
}
