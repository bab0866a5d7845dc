package io.synfire.runtime.data;

/** A table of samples, {@code [sample][value]}, read one at a time so that it may be stored compactly. Immutable. */
public interface Samples {

  /** Number of samples. */
  int count();

  /** Values of one sample. */
  int width();

  /** Copies sample {@code index} into the first {@link #width()} places of {@code target}. */
  void read(int index, float[] target);

  /** A view of some samples, in this order. */
  default Samples select(int[] indices) {
    return new SelectedSamples(this, indices.clone());
  }

  /**
   * Samples held as floats.
   *
   * @throws IllegalArgumentException if there is none, the rows differ in length or a value is not finite
   */
  static Samples of(float[][] rows) {
    return FloatSamples.of(rows);
  }

  /**
   * Unsigned bytes, each multiplied by {@code scale} and then rounded to a float; {@code bytes} holds the samples one after the other. Takes
   * ownership of the array.
   */
  static Samples ofBytes(byte[] bytes, int width, double scale) {
    return new ByteSamples(bytes, width, scale);
  }
}
