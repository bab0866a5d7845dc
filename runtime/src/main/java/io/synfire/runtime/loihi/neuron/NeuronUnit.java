package io.synfire.runtime.loihi.neuron;

import java.util.Map;

/** The neurons of one block in one run: owns their state. Used by one thread. */
public interface NeuronUnit {

  /**
   * Advances all neurons by one step.
   *
   * @param step the step, counted from 1
   * @param input {@code [port][neuron]} sums of the weights of the spikes that arrived, with the exponent of the weights applied
   * @param firing receives the neurons that fire
   */
  void step(long step, int[][] input, Firing firing);

  /**
   * The live values of a variable, such as {@code "v"}, raw integers of the chip.
   *
   * @throws IllegalArgumentException naming the variables there are, if there is none of this name
   */
  int[] variable(String name);

  /** All that the neurons remember from one step to the next: the live arrays by name. Whoever writes into them puts the neurons into another state. */
  Map<String, int[]> memory();

  /** Puts all state back to its initial values. */
  void reset();
}
