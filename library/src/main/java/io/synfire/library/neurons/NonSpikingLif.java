package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;

import io.synfire.model.NeuronModel;
import io.synfire.units.Time;

/**
 * Double-exponential synapse and leaky membrane without a threshold: {@code p - q} is the synaptic current after charges at a kernel with peak
 * 1, {@code tau_m dv/dt = p - q - v}. Exact over a step. Dimensionless; read by voltage decoders.
 *
 * @param tauP decay time constant of the synapse; greater than tauQ
 * @param tauQ rise time constant of the synapse; positive
 * @param tauM membrane time constant; positive
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        i = tau_q / (tau_p - tau_q) * (tau_p / tau_q) ** (tau_p / (tau_p - tau_q)) * i_syn : 1
        trace_p += i : 1
        trace_q += i : 1
        tau_m * dv/dt = trace_p - trace_q - v : 1
        tau_p * dtrace_p/dt = -trace_p
        tau_q * dtrace_q/dt = -trace_q
        """)
public record NonSpikingLif(Time tauP, Time tauQ, Time tauM) implements NonSpikingLifModel {

  public NonSpikingLif {
    ModelParameters.positive("NonSpikingLif", "tauQ", tauQ);
    ModelParameters.positive("NonSpikingLif", "tauM", tauM);
    ModelParameters.greater("NonSpikingLif", "tauP", tauP, "tauQ", tauQ);
  }

  /** 4 ms, 1 ms, 1 ms, as in SPAIC 0.6.3. */
  public static NonSpikingLif defaults() {
    return new NonSpikingLif(ms(4), ms(1), ms(1));
  }
}
