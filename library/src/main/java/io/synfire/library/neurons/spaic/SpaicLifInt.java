package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * The "lifint" of SPAIC 0.6.3, for comparison only: an integer leaky integrator with a refractory counter in steps, which ignores its input while the
 * counter is positive, and spikes where v reaches the threshold.
 *
 * @param thresh threshold
 * @param decay decay factor of v per step
 * @param vReset value after a spike
 * @param vRest resting value
 * @param resetRefrac refractory steps
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        v = decay * (v - v_rest) + v_rest + (refrac_count > 0 ? 0 : i_syn) : 1
        refrac_count = refrac_count - 1 : 1
        """,
    threshold = "v >= thresh",
    reset =
        """
        v = v_reset
        refrac_count = reset_refrac
        """)
public record SpaicLifInt(Scalar thresh, Scalar decay, Scalar vReset, Scalar vRest, Scalar resetRefrac) implements SpaicLifIntModel {

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicLifInt defaults() {
    return new SpaicLifInt(scalar(1), scalar(1), scalar(0), scalar(0), scalar(0));
  }
}
