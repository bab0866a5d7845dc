package io.synfire.runtime.data;

import io.synfire.random.CounterRandom;
import java.util.stream.IntStream;

/** Orders of samples that are a pure function of seed and epoch, so that a resumed training sees what the uninterrupted one saw. */
public final class SampleOrder {
  private SampleOrder() {}

  /** 0 to count - 1. */
  public static int[] ascending(int count) {
    return IntStream.range(0, count).toArray();
  }

  /** A random permutation of 0 to count - 1 (Fisher and Yates). */
  public static int[] shuffled(int count, long seed, long epoch) {
    CounterRandom random = CounterRandom.seeded(seed).stream("shuffle").stream(epoch);
    int[] order = ascending(count);
    for (int i = count - 1; i > 0; i--) {
      int j = random.below(i + 1, i);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }
}
