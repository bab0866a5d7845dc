package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * Leaky integrate-and-fire neuron that starts anew at regular steps, the LIFReset of Lava: as {@link LavaLif}, but in the steps n = 1, 2, ... with
 * {@code n mod interval = offset} both u and v are 0 before they are advanced. Dimensionless. The variable {@code phase} is
 * {@code (n - offset) mod interval}.
 *
 * @param du fraction of the current that is lost in a step, 0 to 1
 * @param dv fraction of the voltage that is lost in a step, 0 to 1
 * @param bias what is added to v in every step
 * @param vTh threshold
 * @param interval steps from one start to the next; a whole number, 1 or more
 * @param offset step of the first start; a whole number, taken modulo the interval
 */
@NeuronModel(
    equations =
        """
        input a : 1
        phase = phase + 1 : 1
        phase = phase >= interval ? 0 : phase
        u = phase < 0.5 ? 0 : u : 1
        v = phase < 0.5 ? 0 : v : 1
        u = (1 - du) * u + a
        v = (1 - dv) * v + u + bias
        init phase = offset > 0 ? interval - offset : 0
        """,
    threshold = "v > v_th",
    reset = "v = 0")
public record ResettingLif(Scalar du, Scalar dv, Scalar bias, Scalar vTh, Scalar interval, Scalar offset) implements ResettingLifModel {

  public ResettingLif {
    ModelParameters.fraction("ResettingLif", "du", du);
    ModelParameters.fraction("ResettingLif", "dv", dv);
    ModelParameters.whole("ResettingLif", "interval", interval, 1);
    ModelParameters.whole("ResettingLif", "offset", offset, 0);
    offset = scalar(offset.si() % interval.si());
  }

  /** No leak, no bias, threshold 10, a start at every step, as in Lava. */
  public static ResettingLif defaults() {
    return new ResettingLif(scalar(0), scalar(0), scalar(0), scalar(10), scalar(1), scalar(0));
  }
}
