package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.network.SpikeTimeInstrument;
import java.util.Optional;

/**
 * What a training or an evaluation works with. Results do not depend on the number of threads.
 *
 * @param threads number of threads, positive
 * @param instrument what measures spikes in place of the model; empty for the model alone
 */
public record TrainerResources(int threads, Optional<SpikeTimeInstrument> instrument) {
  /** One thread and the model. */
  public static final TrainerResources SINGLE = threads(1);

  public TrainerResources {
    if (threads < 1) {
      throw new IllegalArgumentException("a training needs at least 1 thread, was given " + threads);
    }
  }

  /** So many threads and the model. */
  public static TrainerResources threads(int threads) {
    return new TrainerResources(threads, Optional.empty());
  }
}
