package io.synfire.library.decoders;

import io.synfire.coding.Decoding;

/** A decoding with one output per neuron, which has a derivative. */
interface PerNeuron extends Decoding {

  @Override
  default int outputs(int neurons) {
    return neurons;
  }

  @Override
  default boolean differentiable() {
    return true;
  }
}
