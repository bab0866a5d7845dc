package io.synfire.runtime.loihi.block;

import io.synfire.runtime.loihi.neuron.Firing;
import java.util.Map;

/** Learning on one synapse group in one run: owns the traces, and changes the weights of its context. Used by one thread. */
public interface LearningUnit {

  /** A spike arrived on an axon in this step; called for every spike, in order of sources and their neurons, before the other two. */
  void arrive(int axon, int payload);

  /** Acts in a step after the spikes were delivered and before the neurons are advanced; weights it changes are used from the next step on. */
  void beforeNeurons(long step);

  /** Acts at the end of a step, when it is known which neurons of the block fired. */
  void afterNeurons(long step, Firing firing);

  /** The live traces by name, raw integers. */
  Map<String, int[]> traces();

  /** A copy of all that it remembers from one step to the next beside the weights, by name, raw integers. */
  Map<String, int[]> memory();

  /** Goes on from such a copy, after the weights of the context were put back. */
  void resume(Map<String, int[]> memory);

  /** Puts traces and weights back to their initial values. */
  void reset();
}
