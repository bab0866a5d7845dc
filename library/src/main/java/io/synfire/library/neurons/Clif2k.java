package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/**
 * A {@link Clif} whose kernel decays with the membrane time constant and rises with the synaptic one, and whose reset decays with the membrane
 * time constant: {@code v = m - s - e}, {@code b = tau_m / tau_s}. Exact over a step. Dimensionless.
 *
 * @param tauM membrane time constant; greater than tauS
 * @param tauS synaptic time constant; positive
 * @param vTh threshold
 * @param gain factor on the input; a natural parameter to train
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        i = gain * tau_s / (tau_m - tau_s) * (tau_m / tau_s) ** (tau_m / (tau_m - tau_s)) * i_syn : 1
        tau_m * dtrace_m/dt = -trace_m : 1
        tau_s * dtrace_s/dt = -trace_s : 1
        trace_m += i
        trace_s += i
        v = trace_m - trace_s - e : 1
        tau_m * de/dt = -e : 1
        """,
    threshold = "v > v_th",
    update = "e += v_th * spike")
public record Clif2k(Time tauM, Time tauS, Scalar vTh, Scalar gain) implements Clif2kModel {

  public Clif2k {
    ModelParameters.positive("Clif2k", "tauS", tauS);
    ModelParameters.greater("Clif2k", "tauM", tauM, "tauS", tauS);
  }

  /** 20 ms, 12 ms, threshold 1, gain 1, as in SPAIC 0.6.3. */
  public static Clif2k defaults() {
    return new Clif2k(ms(20), ms(12), scalar(1), scalar(1));
  }
}
