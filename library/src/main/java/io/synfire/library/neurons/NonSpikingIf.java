package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * Integrator without a threshold: {@code v += i + bias}. Dimensionless; read by voltage decoders.
 *
 * @param bias drive in every step
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        v = v + i_syn + bias : 1
        """)
public record NonSpikingIf(Scalar bias) implements NonSpikingIfModel {

  /** No bias. */
  public static NonSpikingIf defaults() {
    return new NonSpikingIf(scalar(0));
  }
}
