package io.synfire.runtime.loihi.emulation;

/**
 * Weights as bytes, mantissas with one exponent for all: a spike has to read a quarter of the memory.
 *
 * @param rows {@code [set][atom][k]} mantissas, each row followed by zeros up to a multiple of {@link #PADDING}
 * @param length number of weights of a row
 * @param shift binary exponent
 */
record ByteRows(byte[][][] rows, int length, int shift) {
  static final int PADDING = 64;

  /** Weights whose rows all have the same length as bytes; null where they do not fit. */
  static ByteRows of(int[][][] weights) {
    int bits = 0;
    for (int[][] set : weights) {
      for (int[] row : set) {
        for (int w : row) {
          bits |= w;
        }
      }
    }
    int shift = bits == 0 ? 0 : Integer.numberOfTrailingZeros(bits);
    byte[][][] rows = new byte[weights.length][][];
    for (int set = 0; set < rows.length; set++) {
      rows[set] = new byte[weights[set].length][];
      for (int atom = 0; atom < rows[set].length; atom++) {
        rows[set][atom] = mantissas(weights[set][atom], shift);
        if (rows[set][atom] == null) {
          return null;
        }
      }
    }
    return new ByteRows(rows, weights[0][0].length, shift);
  }

  private static byte[] mantissas(int[] row, int shift) {
    byte[] mantissas = new byte[Math.ceilDiv(row.length, PADDING) * PADDING];
    for (int k = 0; k < row.length; k++) {
      int mantissa = row[k] >> shift;
      mantissas[k] = (byte) mantissa;
      if (mantissas[k] != mantissa) {
        return null;
      }
    }
    return mantissas;
  }
}
