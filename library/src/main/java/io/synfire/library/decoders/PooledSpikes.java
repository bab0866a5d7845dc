package io.synfire.library.decoders;

import io.synfire.coding.Decoding;
import io.synfire.coding.Reads;

/** A decoding of spikes whose neurons may share outputs, which has a derivative. */
@Reads("spike")
interface PooledSpikes extends Decoding {

  /** How neurons share an output. */
  Pooling pooling();

  @Override
  default String variable() {
    return "spike";
  }

  @Override
  default int outputs(int neurons) {
    return pooling().outputs(neurons);
  }

  @Override
  default boolean differentiable() {
    return true;
  }
}
