package io.synfire.coding;

/** What an encoder emits over a window. */
public sealed interface EncodedInput {

  /**
   * Spikes as lists of active neurons, for every step and sample.
   *
   * @param steps number of steps
   * @param batch number of samples
   * @param offset {@code [steps * batch + 1]}: the spikes of step s and sample b are those from {@code offset[s * batch + b]} on, up to the next offset
   * @param neuron indices of the neurons that spike, ascending within a step and sample
   * @param value the value of each spike; null where all are 1
   */
  record SpikeEvents(int steps, int batch, int[] offset, int[] neuron, float[] value) implements EncodedInput {}

  /**
   * The same graded value in every step.
   *
   * @param values {@code [batch][neuron]}
   */
  record ConstantInput(float[][] values) implements EncodedInput {}

  /**
   * A graded value for every step.
   *
   * @param values {@code [time][batch][neuron]}
   */
  record DenseInput(float[][][] values) implements EncodedInput {}
}
