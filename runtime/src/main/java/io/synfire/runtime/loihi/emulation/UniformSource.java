package io.synfire.runtime.loihi.emulation;

import io.synfire.runtime.loihi.block.LearningContext.LearningSignals;

/** Uniform random numbers for learning. */
@FunctionalInterface
public interface UniformSource {

  /**
   * Fills an array with uniform random numbers in [0, 1).
   *
   * @param group whose learning asks
   * @param purpose what they are for
   * @param draws receives them
   */
  void draw(GroupId group, Purpose purpose, double[] draws);

  /**
   * What random numbers are for; see {@link LearningSignals#uniform}.
   *
   * @param step the step, counted from 1
   * @param kind such as {@code "trace"}
   * @param part which array of that kind, from 0
   */
  record Purpose(long step, String kind, int part) {}
}
