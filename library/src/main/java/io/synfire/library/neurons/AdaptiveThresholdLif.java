package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * Leaky integrate-and-fire neuron with adaptive threshold and refractory state, the ATRLIF of Lava: {@code i = (1 - delta_i) i + a},
 * {@code v = (1 - delta_v) v + i + bias}, {@code theta = (1 - delta_theta) (theta - theta_rest) + theta_rest}, {@code r = (1 - delta_r) r}; a spike where
 * {@code v - r} reaches theta, which raises r by twice theta and then theta by theta_step. v is not reset. Dimensionless.
 *
 * @param deltaI fraction of the current that is lost in a step, 0 to 1
 * @param deltaV fraction of the voltage that is lost in a step, 0 to 1
 * @param deltaTheta fraction of the raised threshold that is lost in a step, 0 to 1
 * @param deltaR fraction of the refractory state that is lost in a step, 0 to 1
 * @param thetaRest resting threshold
 * @param thetaStep what a spike adds to the threshold
 * @param bias what is added to v in every step
 */
@NeuronModel(
    equations =
        """
        input a : 1
        i = (1 - delta_i) * i + a : 1
        v = (1 - delta_v) * v + i + bias : 1
        theta = (1 - delta_theta) * (theta - theta_rest) + theta_rest : 1
        r = (1 - delta_r) * r : 1
        init theta = theta_rest
        """,
    threshold = "v - r >= theta",
    reset =
        """
        r += 2 * theta
        theta += theta_step
        """)
public record AdaptiveThresholdLif(
    Scalar deltaI, Scalar deltaV, Scalar deltaTheta, Scalar deltaR, Scalar thetaRest, Scalar thetaStep, Scalar bias) implements AdaptiveThresholdLifModel {

  public AdaptiveThresholdLif {
    ModelParameters.fraction("AdaptiveThresholdLif", "deltaI", deltaI);
    ModelParameters.fraction("AdaptiveThresholdLif", "deltaV", deltaV);
    ModelParameters.fraction("AdaptiveThresholdLif", "deltaTheta", deltaTheta);
    ModelParameters.fraction("AdaptiveThresholdLif", "deltaR", deltaR);
  }

  /** Decays of 0.4, 0.4, 0.2 and 0.2, threshold 5, raised by 3.75, no bias, as in Lava. */
  public static AdaptiveThresholdLif defaults() {
    return new AdaptiveThresholdLif(scalar(0.4), scalar(0.4), scalar(0.2), scalar(0.2), scalar(5), scalar(3.75), scalar(0));
  }
}
