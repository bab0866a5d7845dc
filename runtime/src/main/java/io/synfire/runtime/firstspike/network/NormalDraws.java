package io.synfire.runtime.firstspike.network;

import io.synfire.random.CounterRandom;

/**
 * Standard normal numbers as a function of an index, by the ziggurat of 256 layers (Marsaglia and Tsang 2000, doi 10.18637/jss.v005.i08): a multiplication
 * and a comparison for almost every draw, where a transform takes three transcendental functions.
 */
public final class NormalDraws {
  private static final int LAYERS = 256;
  /** Start of the tail. */
  private static final double TAIL = 3.6541528853610088;
  /** Area of a layer. */
  private static final double AREA = 0.00492867323399;
  private static final double[] EDGES = edges();

  private final CounterRandom random;

  /** The numbers of a stream. */
  public NormalDraws(CounterRandom random) {
    this.random = random;
  }

  private static double[] edges() {
    double[] x = new double[LAYERS + 1];
    x[0] = AREA / density(TAIL);
    x[1] = TAIL;
    for (int i = 1; i < LAYERS - 1; i++) {
      x[i + 1] = StrictMath.sqrt(-2 * StrictMath.log(AREA / x[i] + density(x[i])));
    }
    return x;
  }

  private static double density(double x) {
    return StrictMath.exp(-0.5 * x * x);
  }

  /** The number of an index. */
  public double at(long index) {
    long bits = random.bits(index);
    int layer = (int) bits & LAYERS - 1;
    double x = (2 * uniform(bits) - 1) * EDGES[layer];
    return Math.abs(x) < EDGES[layer + 1] ? x : atEdge(bits);
  }

  private double atEdge(long first) {
    long bits = first;
    while (true) {
      int layer = (int) bits & LAYERS - 1;
      double x = (2 * uniform(bits) - 1) * EDGES[layer];
      long next = random.bits(~bits);
      if (Math.abs(x) < EDGES[layer + 1]) {
        return x;
      }
      if (layer == 0) {
        return Math.copySign(inTail(next), x);
      }
      double upper = density(EDGES[layer + 1]);
      double lower = density(EDGES[layer]);
      if (lower + uniform(next) * (upper - lower) < density(x)) {
        return x;
      }
      bits = random.bits(next);
    }
  }

  private double inTail(long first) {
    long bits = first;
    while (true) {
      double x = -StrictMath.log(1 - uniform(bits)) / TAIL;
      bits = random.bits(~bits);
      double y = -StrictMath.log(1 - uniform(bits));
      if (2 * y > x * x) {
        return TAIL + x;
      }
      bits = random.bits(~bits);
    }
  }

  private static double uniform(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }
}
