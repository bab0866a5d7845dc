package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.ms;

import io.synfire.library.neurons.ModelParameters;
import io.synfire.model.NeuronModel;
import io.synfire.units.Time;

/**
 * The "nonspikinglif" of SPAIC 0.6.3, for comparison only: a forward-Euler membrane, and every stage reads the previous step's value of the one
 * before it. {@link io.synfire.library.neurons.NonSpikingLif} has none of this.
 *
 * @param tauP decay time constant of the synapse; greater than tauQ
 * @param tauQ rise time constant of the synapse; positive
 * @param tauM membrane time constant; positive
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        v = v + dt / tau_m * (trace_p - trace_q - v) : 1
        tau_p * dtrace_p/dt = -trace_p : 1
        tau_q * dtrace_q/dt = -trace_q : 1
        trace_p += i
        trace_q += i
        i = tau_q / (tau_p - tau_q) * (tau_p / tau_q) ** (tau_p / (tau_p - tau_q)) * i_last : 1
        i_last = i_syn : 1
        """)
public record SpaicNonSpikingLif(Time tauP, Time tauQ, Time tauM) implements SpaicNonSpikingLifModel {

  public SpaicNonSpikingLif {
    ModelParameters.positive("SpaicNonSpikingLif", "tauQ", tauQ);
    ModelParameters.positive("SpaicNonSpikingLif", "tauM", tauM);
    ModelParameters.greater("SpaicNonSpikingLif", "tauP", tauP, "tauQ", tauQ);
  }

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicNonSpikingLif defaults() {
    return new SpaicNonSpikingLif(ms(4), ms(1), ms(1));
  }
}
