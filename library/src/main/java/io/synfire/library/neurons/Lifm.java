package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/**
 * Leaky integrate-and-fire neuron with exponential synapse, both driven in steps: {@code tau_p di/dt = -i}, {@code i += i_syn};
 * {@code tau_m dv/dt = -v}, {@code v += i}; a spike where v exceeds the threshold, then v = 0. Dimensionless. The gradient passes the reset through
 * the spike. Since i is added to v in every step, its effect grows with the number of steps; {@link CubaLif} does not depend on dt in this way.
 *
 * @param tauM membrane time constant; positive
 * @param tauP synaptic time constant; positive
 * @param vTh threshold
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        tau_p * di/dt = -i : 1
        i += i_syn
        tau_m * dv/dt = -v : 1
        v += i
        """,
    threshold = "v > v_th",
    reset = "v = 0")
public record Lifm(Time tauM, Time tauP, Scalar vTh) implements LifmModel {

  public Lifm {
    ModelParameters.positive("Lifm", "tauM", tauM);
    ModelParameters.positive("Lifm", "tauP", tauP);
  }

  /** 10 ms, 1 ms, threshold 1, as in SPAIC 0.6.3. */
  public static Lifm defaults() {
    return new Lifm(ms(10), ms(1), scalar(1));
  }
}
