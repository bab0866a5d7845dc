package io.synfire.runtime.floating;

import io.synfire.runtime.kernels.KernelFactory;
import io.synfire.runtime.kernels.Primitives;
import java.util.function.Supplier;

/**
 * What does the arithmetic. All choices have the same bits.
 *
 * @param kernels makes the kernels of neuron models
 * @param primitives makes the loops over weights, one for each shard
 */
record Engine(KernelFactory kernels, Supplier<Primitives> primitives) {

  /** The fastest there is. */
  static Engine best() {
    return new Engine(new KernelFactory(), Primitives::best);
  }
}
