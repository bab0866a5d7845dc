package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;

import io.synfire.model.NeuronModel;
import io.synfire.units.Time;

/**
 * First-order synapse as a group of its own: {@code tau dr/dt = -r}, raised by the input. Exact over a step. Dimensionless; it sends its
 * variable r to the neurons it belongs to.
 *
 * @param tau synaptic time constant; positive
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        tau * dr/dt = -r : 1
        r += i_syn
        """)
public record ExponentialSynapse(Time tau) implements ExponentialSynapseModel {

  public ExponentialSynapse {
    ModelParameters.positive("ExponentialSynapse", "tau", tau);
  }

  /** 2 ms, as in SPAIC 0.6.3. */
  public static ExponentialSynapse defaults() {
    return new ExponentialSynapse(ms(2));
  }
}
