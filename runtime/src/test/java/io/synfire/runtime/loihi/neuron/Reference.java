package io.synfire.runtime.loihi.neuron;

import java.util.stream.IntStream;

/** Compartments by the definition, one after the other, in 64 bits. */
final class Reference {
  final int[] u;
  final int[] v;
  int[] fired = {};
  private final Compartments cells;
  private final int[] refractory;

  Reference(Compartments cells) {
    this.cells = cells;
    u = new int[cells.size()];
    v = new int[cells.size()];
    refractory = new int[cells.size()];
  }

  void step(int[] input) {
    fired = IntStream.range(0, u.length).filter(i -> advance(i, input[i])).toArray();
  }

  private boolean advance(int i, int input) {
    long q = wrap(input, 21);
    u[i] = (int) wrap(dec(u[i], 4095 - cells.decayU()[0][i]) + q, 23);
    long drive = wrap((long) u[i] + cells.bias()[i], 23);
    long sum = dec(v[i], 4096 - cells.decayV()[i]) + drive;
    long x = Math.max(cells.limits().minimum(), Math.min(cells.limits().maximum(), sum));
    x = refractory[i] > 0 ? 0 : x;
    boolean spike = x > cells.threshold()[i];
    v[i] = spike ? 0 : (int) x;
    refractory[i] = Math.max(0, (spike ? cells.refractoryDelay()[i] : refractory[i]) - 1);
    return spike;
  }

  private static long dec(long x, int r) {
    return Long.signum(x) * (Math.abs(x) * r >> 12);
  }

  /** The representative of x modulo 2^(bits + 1) in [-2^bits, 2^bits). */
  private static long wrap(long x, int bits) {
    long limit = 1L << bits;
    return Math.floorMod(x + limit, 2 * limit) - limit;
  }
}
