package io.synfire.learning;

/** A loss on the answers of a decoder for labelled samples. Implementations are records. */
public interface Loss {

  /**
   * The loss of a batch and its derivative.
   *
   * @param output {@code [batch][output]}
   * @param label {@code [batch]}, each in [0, outputs)
   * @param adjoint receives the derivative by the output, {@code [batch][output]}
   * @return the loss, averaged over the batch
   */
  double evaluate(float[][] output, int[] label, float[][] adjoint);
}
