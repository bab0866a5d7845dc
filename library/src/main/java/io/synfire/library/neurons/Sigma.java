package io.synfire.library.neurons;

import io.synfire.model.NeuronModel;

/**
 * Sums all input, the Sigma of Lava: {@code sigma = sigma + a}. Turns the changes that {@link Delta} sends back into a signal. Dimensionless.
 */
@NeuronModel(
    equations =
        """
        input a : 1
        sigma += a : 1
        """)
public record Sigma() implements SigmaModel {

  /** The sum; it has no parameters. */
  public static Sigma defaults() {
    return new Sigma();
  }
}
