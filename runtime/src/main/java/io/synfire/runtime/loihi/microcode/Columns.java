package io.synfire.runtime.loihi.microcode;

/** Integer arithmetic on columns: every method is one loop that a compiler vectorises, except where it says so. */
final class Columns {
  private static final int STRETCH = 64;
  private static final int LOW = 12;
  private static final int LOW_MASK = (1 << LOW) - 1;

  /** Largest magnitude that a product or a shift to the left has. */
  static final int SATURATION = (1 << 28) - 1;

  private Columns() {}

  /** {@code sign(x c) ((|x| |c|) >> (12 + more))}, without a product of 64 bits; exact for {@code |c| < 2^13} and {@code |x| < 2^30}. */
  static void decay(int[] to, int[] x, int[] c, int more) {
    int further = Math.min(more, 31);
    for (int i = 0; i < to.length; i++) {
      int sign = (x[i] ^ c[i]) >> 31;
      int size = magnitude(x[i]);
      int factor = magnitude(c[i]);
      int product = (size >> LOW) * factor + ((size & LOW_MASK) * factor >> LOW) >> further;
      to[i] = (product ^ sign) - sign;
    }
  }

  private static int magnitude(int x) {
    int sign = x >> 31;
    return (x ^ sign) - sign;
  }

  /** {@code sign(a b) ((|a| |b|) >> shift)} through 64 bits, saturating; slower than {@link #decay}. */
  static void multiply(int[] to, int[] a, int[] b, int shift) {
    int right = Math.clamp(shift, 0, 63);
    int left = Math.clamp(-shift, 0, 63);
    long most = (long) SATURATION >> left;
    for (int i = 0; i < to.length; i++) {
      long product = (long) a[i] * b[i];
      long sign = product >> 63;
      long size = Math.min(((product ^ sign) - sign) >> right, most) << left;
      to[i] = (int) ((size ^ sign) - sign);
    }
  }

  static void shift(int[] to, int[] x, int left) {
    if (left < 0) {
      int right = Math.min(-left, 31);
      for (int i = 0; i < to.length; i++) {
        int sign = x[i] >> 31;
        to[i] = (((x[i] ^ sign) - sign >> right) ^ sign) - sign;
      }
      return;
    }
    int most = left > 28 ? 0 : SATURATION >> left;
    int by = Math.min(left, 31);
    for (int i = 0; i < to.length; i++) {
      to[i] = Math.max(-most, Math.min(most, x[i])) << by;
    }
  }

  static void add(int[] to, int[] a, int[] b) {
    for (int i = 0; i < to.length; i++) {
      to[i] = a[i] + b[i];
    }
  }

  static void subtract(int[] to, int[] a, int[] b) {
    for (int i = 0; i < to.length; i++) {
      to[i] = a[i] - b[i];
    }
  }

  static void minimum(int[] to, int[] a, int[] b) {
    for (int i = 0; i < to.length; i++) {
      to[i] = Math.min(a[i], b[i]);
    }
  }

  static void maximum(int[] to, int[] a, int[] b) {
    for (int i = 0; i < to.length; i++) {
      to[i] = Math.max(a[i], b[i]);
    }
  }

  static void magnitude(int[] to, int[] x) {
    for (int i = 0; i < to.length; i++) {
      to[i] = magnitude(x[i]);
    }
  }

  static void less(int[] to, int[] a, int[] b) {
    for (int i = 0; i < to.length; i++) {
      to[i] = a[i] - b[i] >> 31;
    }
  }

  static void lessOrEqual(int[] to, int[] a, int[] b) {
    for (int i = 0; i < to.length; i++) {
      to[i] = ~(b[i] - a[i] >> 31);
    }
  }

  static void notZero(int[] to, int[] x) {
    for (int i = 0; i < to.length; i++) {
      to[i] = (x[i] | -x[i]) >> 31;
    }
  }

  static void and(int[] to, int[] a, int[] b) {
    for (int i = 0; i < to.length; i++) {
      to[i] = a[i] & b[i];
    }
  }

  static void select(int[] to, int[] mask, int[] then, int[] otherwise) {
    for (int i = 0; i < to.length; i++) {
      to[i] = then[i] & mask[i] | otherwise[i] & ~mask[i];
    }
  }

  /** Writes the indices of values that are not 0, ascending; returns their number. Stretches of zeros are found by vectors. */
  static int collect(int[] values, int[] indices) {
    int count = 0;
    for (int start = 0; start < values.length; start += STRETCH) {
      int end = Math.min(start + STRETCH, values.length);
      int any = 0;
      for (int i = start; i < end; i++) {
        any |= values[i];
      }
      for (int i = start; any != 0 && i < end; i++) {
        if (values[i] != 0) {
          indices[count++] = i;
        }
      }
    }
    return count;
  }

  /** Wraps values into {@code bits} and a sign; says whether some did not fit. */
  static boolean wrap(int[] to, int[] x, int bits) {
    int half = 1 << bits;
    int seen = 0;
    for (int i = 0; i < to.length; i++) {
      int above = half - x[i] >> 31;
      int below = x[i] + half - 1 >> 31;
      seen |= above | below;
      to[i] = x[i] - (above & 2 * half) + (below & 2 * half);
    }
    return seen != 0;
  }

  /** Limits values to {@code bits} and a sign; says whether some did not fit. */
  static boolean clip(int[] to, int[] x, int bits) {
    int most = (1 << bits) - 1;
    int seen = 0;
    for (int i = 0; i < to.length; i++) {
      int kept = Math.max(-most, Math.min(most, x[i]));
      seen |= kept ^ x[i];
      to[i] = kept;
    }
    return seen != 0;
  }
}
