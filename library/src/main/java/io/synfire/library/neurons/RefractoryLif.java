package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * Leaky integrate-and-fire neuron with a refractory period in steps, the LIFRefractory of Lava: as {@link LavaLif}, but after a spike v stays 0 for
 * some steps, while u is advanced. Dimensionless.
 *
 * @param du fraction of the current that is lost in a step, 0 to 1
 * @param dv fraction of the voltage that is lost in a step, 0 to 1
 * @param bias what is added to v in every step
 * @param vTh threshold
 * @param refractoryPeriod steps for which v stays 0; a whole number, 0 or more
 */
@NeuronModel(
    equations =
        """
        input a : 1
        u = (1 - du) * u + a : 1
        v = (1 - dv) * v + (u + bias) : 1
        """,
    threshold = "v > v_th",
    reset = "v = 0",
    refractory = "refractory_period * dt")
public record RefractoryLif(Scalar du, Scalar dv, Scalar bias, Scalar vTh, Scalar refractoryPeriod) implements RefractoryLifModel {

  public RefractoryLif {
    ModelParameters.fraction("RefractoryLif", "du", du);
    ModelParameters.fraction("RefractoryLif", "dv", dv);
    ModelParameters.whole("RefractoryLif", "refractoryPeriod", refractoryPeriod, 0);
  }

  /** No leak, no bias, threshold 10, one refractory step. */
  public static RefractoryLif defaults() {
    return new RefractoryLif(scalar(0), scalar(0), scalar(0), scalar(10), scalar(1));
  }
}
