package io.synfire.runtime.data;

import io.synfire.ir.Shape;
import java.util.stream.IntStream;

/**
 * Labelled samples.
 *
 * @param name for messages and reports
 * @param shape shape of one sample
 * @param samples the values, {@code [sample][value]}
 * @param labels class of every sample, each in [0, classes)
 * @param classes number of classes
 */
public record Dataset(String name, Shape shape, Samples samples, int[] labels, int classes) {

  public Dataset {
    require(samples.width() == shape.size(), name, "samples have " + samples.width() + " values, the shape " + shape + " needs " + shape.size());
    require(labels.length == samples.count(), name, samples.count() + " samples, but " + labels.length + " labels");
    for (int i = 0; i < labels.length; i++) {
      require(labels[i] >= 0 && labels[i] < classes, name, "label " + i + " must be in [0, " + classes + "), was " + labels[i]);
    }
    labels = labels.clone();
  }

  private static void require(boolean holds, String name, String message) {
    if (!holds) {
      throw new IllegalArgumentException("data set " + name + ": " + message);
    }
  }

  /** Number of samples. */
  public int size() {
    return labels.length;
  }

  @Override
  public int[] labels() {
    return labels.clone();
  }

  /** The values of all samples, {@code [sample][value]}, as {@code Run.input} takes them: {@code data.first(10).values()}. */
  public float[][] values() {
    float[][] values = new float[size()][samples.width()];
    for (int i = 0; i < values.length; i++) {
      samples.read(i, values[i]);
    }
    return values;
  }

  /** Class of one sample. */
  public int label(int index) {
    return labels[index];
  }

  /** The samples with these indices, in this order. */
  public Dataset select(int[] indices) {
    return new Dataset(name, shape, samples.select(indices), IntStream.of(indices).map(i -> labels[i]).toArray(), classes);
  }

  /** The first samples, at most {@code count}. */
  public Dataset first(int count) {
    return select(IntStream.range(0, Math.min(count, size())).toArray());
  }

  @Override
  public String toString() {
    return name + ": " + size() + " samples of shape " + shape + ", " + classes + " classes";
  }
}
