package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/**
 * Current-based leaky integrate-and-fire neuron with double-exponential kernel and soft reset, the CLIF of SPAIC:
 * {@code i = gain V0 i_syn} with {@code V0 = b^(b/(b-1)) / (b-1)}, {@code b = tau_p / tau_q}, which makes the peak of the kernel 1 in continuous time;
 * {@code tau_p dp/dt = -p}, {@code tau_q dq/dt = -q}, both raised by i; {@code v = p - q - e}; a spike where v exceeds the threshold, which raises e by
 * v_th; {@code tau_m de/dt = -e}. Exact over a step. Dimensionless. The gradient passes through all states, the reset e included.
 *
 * @param tauP decay time constant of the kernel; greater than tauQ
 * @param tauQ rise time constant of the kernel; positive
 * @param tauM time constant of the reset; positive
 * @param vTh threshold
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
        v = trace_p - trace_q - e : 1
        tau_m * de/dt = -e : 1
        """,
    threshold = "v > v_th",
    update = "e += v_th * spike")
public record Clif(Time tauP, Time tauQ, Time tauM, Scalar vTh, Scalar gain) implements ClifModel {

  public Clif {
    ModelParameters.positive("Clif", "tauQ", tauQ);
    ModelParameters.positive("Clif", "tauM", tauM);
    ModelParameters.greater("Clif", "tauP", tauP, "tauQ", tauQ);
  }

  /** 12 ms, 8 ms, 20 ms, threshold 1, gain 1, as in SPAIC 0.6.3. */
  public static Clif defaults() {
    return new Clif(ms(12), ms(8), ms(20), scalar(1), scalar(1));
  }

  /** The amplitude V0 of the kernel, by which the input is scaled beside the gain. */
  public double amplitude() {
    double b = tauP.si() / tauQ.si();
    return Math.pow(b, b / (b - 1)) / (b - 1);
  }
}
