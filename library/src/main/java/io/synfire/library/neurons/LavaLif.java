package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * Current-based leaky integrate-and-fire neuron in discrete time, the LIF of Lava: {@code u = (1 - du) u + a}, {@code v = (1 - dv) v + u + bias}; a
 * spike where v exceeds the threshold, then {@code v = 0}. Unlike in {@link CubaLif} the decays are fractions per step, whatever the step.
 * Dimensionless. In fixed point it is Lava's bit by bit, see {@link LavaFixedPoint}.
 *
 * @param du fraction of the current that is lost in a step, 0 to 1
 * @param dv fraction of the voltage that is lost in a step, 0 to 1
 * @param bias what is added to v in every step
 * @param vTh threshold
 */
@NeuronModel(
    equations =
        """
        input a : 1
        u = (1 - du) * u + a : 1
        v = (1 - dv) * v + u + bias : 1
        """,
    threshold = "v > v_th",
    reset = "v = 0")
public record LavaLif(Scalar du, Scalar dv, Scalar bias, Scalar vTh) implements LavaLifModel {

  public LavaLif {
    ModelParameters.fraction("LavaLif", "du", du);
    ModelParameters.fraction("LavaLif", "dv", dv);
  }

  /** No leak, no bias, threshold 10, as in Lava. */
  public static LavaLif defaults() {
    return new LavaLif(scalar(0), scalar(0), scalar(0), scalar(10));
  }
}
