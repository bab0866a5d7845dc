package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * The "alifstdp_ex" of SPAIC 0.6.3, for comparison only: decay factors per step, reset by subtraction, and a threshold that is compared one step late
 * and grows in proportion to itself.
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
        init v_th_theta = 2
        """,
    threshold = "v > v_compared",
    reset = "v -= v_reset",
    update = "theta += th_inc * v_compared * spike")
public record SpaicAlifStdpEx(Scalar vTh, Scalar vReset, Scalar vRest, Scalar thInc, Scalar decayTh, Scalar decayV) implements SpaicAlifStdpExModel {

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicAlifStdpEx defaults() {
    return new SpaicAlifStdpEx(scalar(2), scalar(2), scalar(0), scalar(0.001), scalar(Math.exp(-1e-5)), scalar(Math.exp(-0.01)));
  }
}
