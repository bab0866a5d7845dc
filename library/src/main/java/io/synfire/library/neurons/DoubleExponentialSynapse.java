package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;

import io.synfire.model.NeuronModel;
import io.synfire.units.Time;

/**
 * Second-order synapse as a group of its own: {@code current = r - d} with {@code tau_r dr/dt = -r}, {@code tau_d dd/dt = -d}, both raised by the
 * input. Exact over a step. Dimensionless; it sends its variable {@code current} to the neurons it belongs to.
 *
 * @param tauR the slower time constant; positive
 * @param tauD the faster time constant; positive
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        tau_r * dtrace_r/dt = -trace_r : 1
        tau_d * dtrace_d/dt = -trace_d : 1
        trace_r += i_syn
        trace_d += i_syn
        current = trace_r - trace_d : 1
        """)
public record DoubleExponentialSynapse(Time tauR, Time tauD) implements DoubleExponentialSynapseModel {

  public DoubleExponentialSynapse {
    ModelParameters.positive("DoubleExponentialSynapse", "tauR", tauR);
    ModelParameters.positive("DoubleExponentialSynapse", "tauD", tauD);
  }

  /** 9 ms and 2 ms, as in SPAIC 0.6.3. */
  public static DoubleExponentialSynapse defaults() {
    return new DoubleExponentialSynapse(ms(9), ms(2));
  }
}
