package io.synfire.runtime.loihi.emulation;

/**
 * Weights as bytes, mantissas with one exponent for all: a spike has to read a quarter of the memory. All rows are in one array, so that it reads nothing
 * else.
 *
 * @param mantissas one row after the other, each followed by zeros up to a multiple of {@link #PADDING}
 * @param first {@code [set]} where the row of atom 0 starts; those of the other atoms follow
 * @param length number of weights of a row
 * @param shift binary exponent
 */
record ByteRows(byte[] mantissas, int[] first, int length, int shift) {
  static final int PADDING = 64;

  /** The rows of this length as bytes, others, which nothing uses, left out; null where they do not fit. */
  static ByteRows of(int[][][] weights, int length) {
    int stride = stride(length);
    int shift = commonExponent(weights);
    int[] first = new int[weights.length];
    long count = 0;
    for (int set = 0; set < weights.length; set++) {
      first[set] = (int) (count * stride);
      count += weights[set].length;
    }
    if (count * stride > Integer.MAX_VALUE - PADDING) {
      return null;
    }
    byte[] mantissas = new byte[(int) (count * stride)];
    for (int set = 0; set < weights.length; set++) {
      for (int atom = 0; atom < weights[set].length; atom++) {
        int[] row = weights[set][atom];
        if (row.length == length && !put(row, shift, mantissas, first[set] + atom * stride)) {
          return null;
        }
      }
    }
    return new ByteRows(mantissas, first, length, shift);
  }

  private static int commonExponent(int[][][] weights) {
    int bits = 0;
    for (int[][] set : weights) {
      for (int[] row : set) {
        for (int w : row) {
          bits |= w;
        }
      }
    }
    return bits == 0 ? 0 : Integer.numberOfTrailingZeros(bits);
  }

  private static boolean put(int[] row, int shift, byte[] mantissas, int at) {
    for (int k = 0; k < row.length; k++) {
      int mantissa = row[k] >> shift;
      mantissas[at + k] = (byte) mantissa;
      if (mantissas[at + k] != mantissa) {
        return false;
      }
    }
    return true;
  }

  private static int stride(int length) {
    return Math.ceilDiv(length, PADDING) * PADDING;
  }

  /** Where a row starts. */
  int at(int set, int atom) {
    return first[set] + atom * stride(length);
  }
}
