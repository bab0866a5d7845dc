package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/**
 * Leaky integrate-and-fire neuron, driven by a current that is constant over a step: {@code tau_m dv/dt = i - v}; a spike where v exceeds the
 * threshold, then v = 0. Exact over a step. Dimensionless: a constant input i takes v to i.
 *
 * @param tauM membrane time constant; positive
 * @param vTh threshold
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        tau_m * dv/dt = i_syn - v : 1
        """,
    threshold = "v > v_th",
    reset = "v = 0")
public record ConstantCurrentLif(Time tauM, Scalar vTh) implements ConstantCurrentLifModel {

  public ConstantCurrentLif {
    ModelParameters.positive("ConstantCurrentLif", "tauM", tauM);
  }

  /** 20 ms, threshold 1. */
  public static ConstantCurrentLif defaults() {
    return new ConstantCurrentLif(ms(20), scalar(1));
  }
}
