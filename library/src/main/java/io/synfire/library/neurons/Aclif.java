package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/**
 * A {@link Clif} whose spikes also raise a slow adaptation: {@code tau_a da/dt = -a}, raised by 1 at a spike;
 * {@code v = p - q - (e + beta a)}. Exact over a step. Dimensionless.
 *
 * @param tauP decay time constant of the kernel; greater than tauQ
 * @param tauQ rise time constant of the kernel; positive
 * @param tauM time constant of the reset; positive
 * @param tauA time constant of the adaptation; positive
 * @param vTh threshold
 * @param betaAdaptive strength of the adaptation
 * @param gain factor on the input; a natural parameter to train
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        i = gain * tau_q / (tau_p - tau_q) * (tau_p / tau_q) ** (tau_p / (tau_p - tau_q)) * i_syn : 1
        tau_p * dtrace_p/dt = -trace_p : 1
        tau_q * dtrace_q/dt = -trace_q : 1
        trace_p += i
        trace_q += i
        tau_a * da/dt = -a : 1
        a += spike
        v = trace_p - trace_q - e - beta_adaptive * a : 1
        tau_m * de/dt = -e : 1
        """,
    threshold = "v > v_th",
    update = "e += v_th * spike")
public record Aclif(Time tauP, Time tauQ, Time tauM, Time tauA, Scalar vTh, Scalar betaAdaptive, Scalar gain) implements AclifModel {

  public Aclif {
    ModelParameters.positive("Aclif", "tauQ", tauQ);
    ModelParameters.positive("Aclif", "tauM", tauM);
    ModelParameters.positive("Aclif", "tauA", tauA);
    ModelParameters.greater("Aclif", "tauP", tauP, "tauQ", tauQ);
  }

  /** 12 ms, 8 ms, 20 ms, 2 s, threshold 1, adaptation 0.1, gain 1, as in SPAIC 0.6.3. */
  public static Aclif defaults() {
    return new Aclif(ms(12), ms(8), ms(20), ms(2000), scalar(1), scalar(0.1), scalar(1));
  }
}
