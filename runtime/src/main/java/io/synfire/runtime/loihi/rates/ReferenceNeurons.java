package io.synfire.runtime.loihi.rates;

/** Neurons advanced step by step in double precision, as the chip would without rounding. Used by one thread. */
public interface ReferenceNeurons {

  /**
   * Advances all by a step.
   *
   * @param input {@code [neuron]} input of the step
   * @return {@code [neuron]} amplitude / dt where a neuron fires, else 0; reused from step to step
   */
  double[] step(double[] input);

  /** The live voltages, {@code [neuron]}. */
  double[] voltage();
}
