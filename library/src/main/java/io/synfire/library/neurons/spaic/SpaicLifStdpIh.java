package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * The "lifstdp_ih" of SPAIC 0.6.3, for comparison only: an inhibitory integrate-and-fire neuron with a decay factor per step.
 *
 * @param vTh threshold
 * @param vReset value after a spike
 * @param vRest resting value
 * @param decayV decay factor of v per step
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        v = v_rest + decay_v * (v - v_rest) + i_syn : 1
        init v = -60
        """,
    threshold = "v > v_th",
    reset = "v = v_reset")
public record SpaicLifStdpIh(Scalar vTh, Scalar vReset, Scalar vRest, Scalar decayV) implements SpaicLifStdpIhModel {

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicLifStdpIh defaults() {
    return new SpaicLifStdpIh(scalar(-40), scalar(-45), scalar(-60), scalar(Math.exp(-0.1)));
  }
}
