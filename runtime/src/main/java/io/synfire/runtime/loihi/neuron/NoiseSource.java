package io.synfire.runtime.loihi.neuron;

/** Random integers of the noise of neurons: a function of step and position, so that they do not depend on the order of calls. */
@FunctionalInterface
public interface NoiseSource {

  /**
   * Fills an array with the integers of a step, each from -127 to 127; one for every neuron, whether its noise is used or not.
   *
   * @param step the step, counted from 1
   * @param block label of the block
   * @param draws receives them, {@code [neuron]}
   */
  void draw(long step, String block, int[] draws);
}
