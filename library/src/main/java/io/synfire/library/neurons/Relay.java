package io.synfire.library.neurons;

import io.synfire.model.NeuronModel;

/**
 * Passes its input on in the same step: {@code output = i_syn}. Dimensionless; the null neuron of SPAIC, and a way to sum connections.
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        output = i_syn : 1
        """)
public record Relay() implements RelayModel {

  /** The relay; it has no parameters. */
  public static Relay defaults() {
    return new Relay();
  }
}
