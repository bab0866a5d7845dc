package io.synfire.runtime.loihi.compilation;

import java.util.List;

/** What a group of neurons becomes on the chip. */
interface NeuronTarget {

  /** The ports of the chip's neurons that a port of the model becomes; none where its input has no effect. */
  List<Arm> arms(int modelPort);

  /**
   * The group in integers.
   *
   * @param synapses incoming synapses
   * @throws IllegalArgumentException naming group, quantity, value and limit, where no integers hold it
   */
  IntegerNeurons discretize(List<ArrivingSynapses> synapses);
}
