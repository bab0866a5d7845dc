package io.synfire.runtime.firstspike.learning;

/** A loss on the spike times of the output neurons of one sample, and the class that it reads from them. Times in units of the synaptic time constant tau. */
public interface SpikeTimeLoss {

  /** What a sample costs whose label neuron does not spike, or whose loss is not finite; such a sample has no derivative. */
  double MISSING = 100;

  /**
   * The loss of a sample.
   *
   * @param times {@code [output]}
   * @param label the class
   * @param gradient receives the derivative of the loss by each time, {@code [output]}; 0 for neurons that do not spike
   */
  double loss(double[] times, int label, double[] gradient);

  /** The class that the times mean; -1 where the neuron chosen does not spike. */
  int select(double[] times);
}
