package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * The "lifstdp_ex" of SPAIC 0.6.3, for comparison only: decay factors per step, and a threshold that is compared one step late.
 * {@link io.synfire.library.neurons.HomeostaticLif} is the model meant (Diehl and Cook 2015).
 *
 * @param vTh resting threshold
 * @param vReset reset value
 * @param vRest resting value
 * @param thInc what a spike adds to the threshold
 * @param decayTh decay factor of the threshold increase per step
 * @param decayV decay factor of v per step
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        v = v_rest + decay_v * (v - v_rest) + i_syn : 1
        v_compared = v_th_theta : 1
        theta = decay_th * theta : 1
        v_th_theta = v_th + theta : 1
        init v = -65
        """,
    threshold = "v > v_compared",
    reset = "v = v_reset",
    update = "theta += th_inc * spike")
public record SpaicLifStdpEx(Scalar vTh, Scalar vReset, Scalar vRest, Scalar thInc, Scalar decayTh, Scalar decayV) implements SpaicLifStdpExModel {

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicLifStdpEx defaults() {
    return new SpaicLifStdpEx(scalar(-52), scalar(-60), scalar(-65), scalar(0.05), scalar(Math.exp(-1e-7)), scalar(Math.exp(-0.01)));
  }
}
