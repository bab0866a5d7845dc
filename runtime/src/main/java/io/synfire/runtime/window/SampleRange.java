package io.synfire.runtime.window;

import java.util.ArrayList;
import java.util.List;

/**
 * The samples of a shard: a range of the batch.
 *
 * @param first index of the first one in the batch
 * @param count how many; positive
 */
public record SampleRange(int first, int count) {
  /** So many samples share a shard: their state stays in the first-level cache for groups of some hundred neurons. */
  private static final int LARGEST = 16;

  /** Batches of several shards are cut into a multiple of this many, so that few threads get equal parts. */
  private static final int MULTIPLE = 4;

  /** No more shards than this, since each has gradients of its own; larger batches have larger shards. */
  private static final int MOST = 32;

  /** The shards of a batch: a function of its size alone. */
  public static List<SampleRange> shards(int batch) {
    int least = Math.min(MOST, (batch + LARGEST - 1) / LARGEST);
    int shards = least == 1 ? 1 : Math.min(batch, (least + MULTIPLE - 1) / MULTIPLE * MULTIPLE);
    List<SampleRange> parts = new ArrayList<>();
    int first = 0;
    for (int s = 0; s < shards; s++) {
      int end = (int) ((long) batch * (s + 1) / shards);
      parts.add(new SampleRange(first, end - first));
      first = end;
    }
    return List.copyOf(parts);
  }
}
