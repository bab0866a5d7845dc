package io.synfire.library.datasets.spiketimes;

/**
 * The generator MT19937 (Matsumoto and Nishimura 1998, doi 10.1145/272991.272995) as NumPy's {@code RandomState} seeds and reads it, so that data sets that
 * were published with a seed come out bit for bit.
 */
final class MersenneTwister {
  private static final int LENGTH = 624;
  private static final int SHIFT = 397;

  private final int[] state = new int[LENGTH];
  private int next = LENGTH;

  /** Seeded with the lower 32 bits. */
  MersenneTwister(long seed) {
    state[0] = (int) seed;
    for (int i = 1; i < LENGTH; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
    }
  }

  /** The next 32 bits. */
  int bits() {
    if (next == LENGTH) {
      generate();
      next = 0;
    }
    int y = state[next++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  private void generate() {
    for (int i = 0; i < LENGTH; i++) {
      int y = state[i] & 0x80000000 | state[(i + 1) % LENGTH] & 0x7fffffff;
      state[i] = state[(i + SHIFT) % LENGTH] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    }
  }

  /** Uniform in [0, 1), with 53 bits. */
  double uniform() {
    long high = bits() >>> 5;
    long low = bits() >>> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  /** Uniform in [0, bound), bound at least 2: draws of as many bits as the bound needs, until one is below it. */
  int below(int bound) {
    int mask = -1 >>> Integer.numberOfLeadingZeros(bound - 1);
    int draw = bits() & mask;
    while (draw >= bound) {
      draw = bits() & mask;
    }
    return draw;
  }
}
