package io.synfire.library.plasticity;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityStep;
import io.synfire.plasticity.PrescribedError;
import io.synfire.units.Time;
import java.util.Map;

/**
 * Prescribed error sensitivity: {@code dw_ij = -(kappa / n) e_j a_i} in every step, with n source neurons, the error e_j of the target (the
 * modulator of the learner; positive where the output is too large) and the activity of the source in Hz, {@code a' = a d + (1 - d) s / dt} with
 * {@code d = e^(-dt / tau_pre)}. Weights are what one spike of height 1 adds; in Nengo, where spikes have the height 1 / dt, they are dt times
 * larger at the same learning rate. Source: MacNeil and Eliasmith, PLoS ONE 2011; Bekolay, Kolbeck and Eliasmith, CogSci 2013; PES of Nengo.
 *
 * @param learningRate kappa, positive
 * @param tauPre time constant of the filter of the source neurons' spikes, positive
 */
public record Pes(double learningRate, Time tauPre) implements PrescribedError {

  public Pes {
    TraceTerms.positive("Pes: learningRate", learningRate);
    TraceTerms.positive("Pes: tauPre", tauPre.si());
  }

  @Override
  public Plasticity open(PlasticConnection connection) {
    return new Learning(this, connection);
  }

  /** Learning on one connection. */
  private static final class Learning implements Plasticity {
    /** Below this an activity in Hz is 0, so that no subnormal number arises. */
    private static final float TINY = 1e-20f;

    private final float decay;
    private final float height;
    private final float rate;
    private final float[] activity;
    private final float[] change;

    Learning(Pes rule, PlasticConnection connection) {
      double left = Math.exp(-connection.dt().si() / rule.tauPre.si());
      decay = (float) left;
      height = (float) ((1 - left) / connection.dt().si());
      rate = (float) (-rule.learningRate / connection.sources());
      activity = new float[connection.sources()];
      change = new float[connection.targets()];
    }

    @Override
    public void step(PlasticityStep step) {
      boolean error = false;
      for (int j = 0; j < change.length; j++) {
        change[j] = rate * step.modulator[step.modulator.length == 1 ? 0 : j];
        error |= change[j] != 0;
      }
      for (int i = 0; i < activity.length; i++) {
        activity[i] = activity[i] * decay + height * step.pre[i];
        if (activity[i] < TINY) {
          activity[i] = 0;
        } else if (error) {
          learn(step.weight[i], activity[i]);
        }
      }
    }

    private void learn(float[] weight, float active) {
      for (int j = 0; j < change.length; j++) {
        weight[j] += active * change[j];
      }
    }

    @Override
    public Map<String, float[]> traces() {
      return Map.of("x1", activity);
    }
  }
}
