package io.synfire.runtime.loihi.block;

/**
 * What learning on a synapse group is given in a run.
 *
 * @param label block and group, for messages
 * @param weights the live weights {@code [set][atom][k]}, to be changed in place
 * @param indices {@code [set][atom][k]} target neurons; not to be changed
 * @param neurons number of neurons of the block
 * @param signals the third factor, and random numbers
 */
public record LearningContext(String label, int[][][] weights, int[][][] indices, int neurons, LearningSignals signals) {

  /** What comes from outside the group. */
  public interface LearningSignals {

    /** The third factor of a step, such as an error or a reward, {@code [value]}; length 0 where there is none. */
    int[] modulator(long step);

    /**
     * Fills an array with uniform random numbers in [0, 1): a function of step, kind and position.
     *
     * @param step the step, counted from 1
     * @param kind what they are for, such as {@code "trace"}, with which numbers of one step are told apart
     * @param part which array of that kind, from 0
     * @param draws receives them
     */
    void uniform(long step, String kind, int part, double[] draws);

    /** Notes that something was clipped or lost in a step; the text names what, the value, the limit and the remedy. */
    void warn(long step, String text);
  }
}
