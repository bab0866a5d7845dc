package io.synfire.library.plasticity;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityStep;
import io.synfire.plasticity.TraceBased;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.WeightSign;
import io.synfire.units.Time;
import java.util.Map;
import java.util.Optional;

/**
 * Two-factor Hebbian learning, the HebbianSynapse of ngc-learn: {@code dw = s t} for the signals s and t of source and target in a step, times
 * {@code bound - |w|} where there is a bound; {@code w = w + (dw - decay w) eta}, clipped to [0, bound] where there is one.
 *
 * @param eta learning rate; 0, at which nothing changes, or more
 * @param decay share of the weight lost in a step, before eta; 0 or more
 * @param bound largest weight; 0 for none, and then weights may also be negative
 */
public record Hebbian(double eta, double decay, double bound) implements TraceBased {

  public Hebbian {
    for (double value : new double[] {eta, decay, bound}) {
      if (!(value >= 0) || !Double.isFinite(value)) {
        throw new IllegalArgumentException("Hebbian: eta, decay and bound must be finite and 0 or more, were " + eta + ", " + decay + " and " + bound);
      }
    }
  }

  /** A learning rate of 0.01, no decay, bound 1. */
  public static Hebbian defaults() {
    return new Hebbian(0.01, 0, 1);
  }

  /** A weight after a step, for the signals of source and target. */
  public double weight(double w, double s, double t) {
    double change = bound > 0 ? s * t * (bound - Math.abs(w)) : s * t;
    double next = w + (change - w * decay) * eta;
    return bound > 0 ? Math.max(0, Math.min(next, bound)) : next;
  }

  /** The same for spikes as products; the bound only slows weights down. */
  @Override
  public TraceRule traceRule(Time dt) {
    return TraceRule.of(TraceTerms.number("eta", eta) + " * x0 * y0" + TraceTerms.room(bound) + TraceTerms.decay(eta * decay))
        .withSign(bound > 0 ? WeightSign.EXCITATORY : WeightSign.MIXED);
  }

  @Override
  public Plasticity open(PlasticConnection connection) {
    return new Learning(this, connection.sources(), connection.targets());
  }

  /** Learning on one connection; no traces. */
  private record Learning(Hebbian rule, int sources, int targets) implements Plasticity {
    @Override
    public void step(PlasticityStep step) {
      for (int i = 0; i < sources; i++) {
        for (int j = 0; (rule.decay > 0 || step.pre[i] != 0) && j < targets; j++) {
          step.weight[i][j] = (float) rule.weight(step.weight[i][j], step.pre[i], step.post[j]);
        }
      }
    }

    @Override
    public Map<String, float[]> traces() {
      return Map.of();
    }

    @Override
    public Optional<Map<String, float[]>> memory() {
      return Optional.of(Map.of());
    }
  }
}
