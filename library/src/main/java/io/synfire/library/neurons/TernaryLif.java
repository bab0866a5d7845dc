package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * Leaky integrate-and-fire neuron with spikes of both signs, the TernaryLIF of Lava: {@code u = (1 - du) u + a}, {@code v = (1 - dv) v + u + bias}; the
 * signed spike {@code s} is 1 where v exceeds the upper threshold and -1 where it is below the lower one, and then {@code v = 0}. Dimensionless.
 * Send {@code s}; the variable {@code spike} is its magnitude.
 *
 * @param du fraction of the current that is lost in a step, 0 to 1
 * @param dv fraction of the voltage that is lost in a step, 0 to 1
 * @param bias what is added to v in every step
 * @param vHigh upper threshold; greater than vLow
 * @param vLow lower threshold
 */
@NeuronModel(
    equations =
        """
        input a : 1
        u = (1 - du) * u + a : 1
        v = (1 - dv) * v + u + bias : 1
        s = (v > v_high) - (v < v_low) : 1
        """,
    threshold = "max(v - v_high, v_low - v) > 0",
    reset = "v = 0")
public record TernaryLif(Scalar du, Scalar dv, Scalar bias, Scalar vHigh, Scalar vLow) implements TernaryLifModel {

  public TernaryLif {
    ModelParameters.fraction("TernaryLif", "du", du);
    ModelParameters.fraction("TernaryLif", "dv", dv);
    ModelParameters.greater("TernaryLif", "vHigh", vHigh, "vLow", vLow);
  }

  /** No leak, no bias, thresholds 10 and -10. */
  public static TernaryLif defaults() {
    return new TernaryLif(scalar(0), scalar(0), scalar(0), scalar(10), scalar(-10));
  }
}
