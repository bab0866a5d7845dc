package io.synfire.random;

import java.nio.charset.StandardCharsets;

/**
 * Counter-based random numbers: the value is a pure function of seed, stream and index, so that it does not depend on the order of
 * drawing or on the number of threads. The function is the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) applied
 * twice to the mixed key.
 *
 * @param key the mixed key of this stream
 */
public record CounterRandom(long key) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** The stream of one seed. */
  public static CounterRandom seeded(long seed) {
    return new CounterRandom(mix(seed + GOLDEN));
  }

  /** An independent stream for a named object, such as the id of a group. */
  public CounterRandom stream(String object) {
    long h = 0xcbf29ce484222325L;
    for (byte b : object.getBytes(StandardCharsets.UTF_8)) {
      h = (h ^ b) * 0x100000001b3L;
    }
    return stream(h);
  }

  /** An independent stream for a number, such as a time step, an epoch or a sample. */
  public CounterRandom stream(long counter) {
    return new CounterRandom(mix(key ^ mix(counter * GOLDEN + 0x632BE59BD9B4E019L)));
  }

  /** 64 random bits for an index. */
  public long bits(long index) {
    return mix(mix(key + index * GOLDEN) ^ key);
  }

  /** Uniform in [0, 1), 53 bits. */
  public double uniform(long index) {
    return (bits(index) >>> 11) * 0x1.0p-53;
  }

  /** Standard normal, by the Box-Muller transform of the two halves of one draw. */
  public double normal(long index) {
    double u = ((bits(index) >>> 11) + 1) * 0x1.0p-53;
    double angle = 2 * Math.PI * uniform(~index);
    return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(angle);
  }

  /** Uniform in [0, bound), by multiplication of the high bits (bias below 2^-32 of bound). */
  public int below(int bound, long index) {
    return (int) (((bits(index) >>> 32) * bound) >>> 32);
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
