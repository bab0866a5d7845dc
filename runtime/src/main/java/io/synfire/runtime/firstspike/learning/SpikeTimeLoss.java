package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.neuron.SpikeTime;

/**
 * A loss on the spike times of the output neurons of one sample, and the class that it reads from them. Times in any one unit; those of neurons that do not
 * spike are {@link SpikeTime#NONE} and are not computed with.
 */
public sealed interface SpikeTimeLoss permits TimeToFirstSpikeLoss, TargetTimeLoss, ShiftInvariantLoss {

  /** What a sample costs whose label neuron does not spike, or whose loss is not finite; such a sample has no derivative. */
  double MISSING = 100;

  /**
   * The loss of a sample.
   *
   * @param times {@code [output]}
   * @param label the class
   * @param gradient receives the derivative of the loss by each time, {@code [output]}; 0 for neurons that do not spike
   * @return the loss; {@link #MISSING}, and a gradient of zeros, where it is not {@linkplain #defined defined}
   */
  double loss(double[] times, int label, double[] gradient);

  /**
   * Whether the spikes are there that the loss needs.
   *
   * @param times {@code [output]}
   * @param label the class
   */
  boolean defined(double[] times, int label);

  /**
   * The class that the times mean; the first of equals.
   *
   * @param times {@code [output]}
   * @return its index; -1 where the neuron chosen does not spike
   */
  int select(double[] times);
}
