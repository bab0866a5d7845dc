package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/**
 * Adaptive leaky integrate-and-fire neuron (ALIF; Bellec et al. 2018): {@code tau_m dv/dt = -v}, {@code v += i};
 * {@code tau_a da/dt = -a}, raised by 1 at a spike; a spike where v exceeds {@code v_th + beta a}, then {@code v -= v_th}. Exact over a step.
 * Dimensionless.
 *
 * @param tauM membrane time constant; positive
 * @param tauA time constant of the adaptation; positive
 * @param vTh threshold
 * @param beta threshold increase per unit of adaptation
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        tau_m * dv/dt = -v : 1
        tau_a * da/dt = -a : 1
        v += i_syn
        """,
    threshold = "v > v_th + beta * a",
    reset = "v -= v_th",
    update = "a += spike")
public record AdaptiveLif(Time tauM, Time tauA, Scalar vTh, Scalar beta) implements AdaptiveLifModel {

  public AdaptiveLif {
    ModelParameters.positive("AdaptiveLif", "tauM", tauM);
    ModelParameters.positive("AdaptiveLif", "tauA", tauA);
  }

  /** 20 ms, 200 ms, threshold 1, adaptation 0.2. */
  public static AdaptiveLif defaults() {
    return new AdaptiveLif(ms(20), ms(200), scalar(1), scalar(0.2));
  }
}
