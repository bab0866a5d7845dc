package io.synfire.runtime.data;

import java.util.Iterator;

/**
 * Some samples with their labels.
 *
 * @param values {@code [batch][value]}
 * @param labels {@code [batch]}
 */
public record Batch(float[][] values, int[] labels) {

  /** Number of samples. */
  public int size() {
    return labels.length;
  }

  /** The samples in this order, cut into batches; the last one may be smaller. The arrays of a batch are used again for the next. */
  public static Iterable<Batch> of(Dataset data, int[] order, int size) {
    if (size <= 0) {
      throw new IllegalArgumentException("the batch size must be positive, was " + size);
    }
    return () -> new Cutter(data, order, size);
  }

  private static final class Cutter implements Iterator<Batch> {
    private final Dataset data;
    private final int[] order;
    private final float[][] values;
    private int next;

    Cutter(Dataset data, int[] order, int size) {
      this.data = data;
      this.order = order;
      this.values = new float[Math.min(size, order.length)][data.shape().size()];
    }

    @Override
    public boolean hasNext() {
      return next < order.length;
    }

    @Override
    public Batch next() {
      int size = Math.min(values.length, order.length - next);
      float[][] rows = size == values.length ? values : java.util.Arrays.copyOf(values, size);
      int[] labels = new int[size];
      for (int b = 0; b < size; b++) {
        data.samples().read(order[next + b], rows[b]);
        labels[b] = data.label(order[next + b]);
      }
      next += size;
      return new Batch(rows, labels);
    }
  }
}
