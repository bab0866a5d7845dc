package io.synfire.runtime.loihi.plasticity;

/** Stochastic decay of traces: {@code floor(y) + [r < frac(y)]} with {@code y = decay x}, tabulated for the values that spikes make. */
final class DecayTable {
  private static final int SIZE = 256;

  private final double decay;
  private final int[] whole = new int[SIZE];
  private final double[] fraction = new double[SIZE];

  DecayTable(double decay) {
    this.decay = decay;
    for (int x = 0; x < SIZE; x++) {
      whole[x] = (int) Math.floor(decay * x);
      fraction[x] = decay * x - whole[x];
    }
  }

  /** Decays all values by one step, for one draw from [0, 1). */
  void apply(int[] before, int[] after, double draw) {
    for (int i = 0; i < after.length; i++) {
      int x = before[i];
      after[i] = x >= 0 && x < SIZE ? whole[x] + (draw < fraction[x] ? 1 : 0) : rounded(x, draw);
    }
  }

  private int rounded(int x, double draw) {
    double floor = Math.floor(decay * x);
    return (int) floor + (draw < decay * x - floor ? 1 : 0);
  }
}
