package io.synfire.runtime.floating;

/** The layout of the arrays of a shard: {@code [sample * neurons + neuron]}, padded at the end. */
final class Tiles {
  private static final int LANES = 16;

  private Tiles() {}

  /** The length of an array for this many elements: the next multiple of 16. */
  static int padded(int cells) {
    return Math.multiplyExact((cells + LANES - 1) / LANES, LANES);
  }

  /** {@code [slots][padded cells]}. */
  static float[][] slots(int slots, int cells) {
    return new float[slots][padded(cells)];
  }

  /** One row of values, once for each sample. */
  static float[] repeated(float[] row, int samples) {
    float[] tile = new float[padded(row.length * samples)];
    fill(tile, row, samples);
    return tile;
  }

  /** Puts one row of values into a tile, once for each sample. */
  static void fill(float[] tile, float[] row, int samples) {
    for (int b = 0; b < samples; b++) {
      System.arraycopy(row, 0, tile, b * row.length, row.length);
    }
  }
}
