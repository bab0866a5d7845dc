package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.model.ResetGradient;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/**
 * Leaky integrate-and-fire neuron, driven by charges: {@code tau_m dv/dt = -v}, then {@code v += i}; a spike where v exceeds the threshold, then
 * {@code v = v_reset}. Exact over a step. Dimensionless: a spike through a weight w adds w to v. The gradient follows the branch the reset took,
 * as in SPAIC.
 *
 * @param tauM membrane time constant; positive
 * @param vTh threshold
 * @param vReset value after a spike
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        tau_m * dv/dt = -v : 1
        v += i_syn
        """,
    threshold = "v > v_th",
    reset = "v = v_reset",
    resetGradient = ResetGradient.DETACHED)
public record Lif(Time tauM, Scalar vTh, Scalar vReset) implements LifModel {

  public Lif {
    ModelParameters.positive("Lif", "tauM", tauM);
  }

  /** 8 ms, threshold 1, reset to 0, as in SPAIC 0.6.3. */
  public static Lif defaults() {
    return new Lif(ms(8), scalar(1), scalar(0));
  }
}
