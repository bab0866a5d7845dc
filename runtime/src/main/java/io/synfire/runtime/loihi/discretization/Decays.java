package io.synfire.runtime.loihi.discretization;

import io.synfire.runtime.loihi.block.FloatCompartments;

/**
 * Decays in 12 bits, and the factors by which they make a block's input too large: a decay of the chip rounds down in every step, so the
 * sum of a decaying unit input over time is estimated with the expected loss taken off.
 *
 * @param current {@code [port][neuron]} decay of u; the chip adds 1
 * @param voltage {@code [neuron]} decay of v
 * @param currentFactor {@code [port][neuron]} 1 / sum of a decaying unit current; 1 where u is not scaled
 * @param voltageFactor {@code [neuron]} likewise of v
 */
record Decays(int[][] current, int[] voltage, double[][] currentFactor, double[] voltageFactor) {
  private static final int MOST = 4095;
  private static final double START = 1 << 21;
  private static final double LOSS_PER_STEP = 0.494; // mean of what rounding down takes, found by experiment

  /** Rounds the decays of compartments, in single precision as the weights are. */
  static Decays of(FloatCompartments floats) {
    int ports = floats.decayU().length;
    int size = floats.size();
    Decays decays = new Decays(new int[ports][size], new int[size], new double[ports][size], new double[size]);
    for (int i = 0; i < size; i++) {
      for (int p = 0; p < ports; p++) {
        int u = (int) Math.clamp(Math.rint((float) floats.decayU()[p][i] * MOST - 1), 0, MOST);
        decays.current[p][i] = u;
        decays.currentFactor[p][i] = floats.limits().scaleU() ? 1 / magnitude(u, 1) : 1;
      }
      int v = (int) Math.rint((float) floats.decayV()[i] * MOST);
      decays.voltage[i] = v;
      decays.voltageFactor[i] = floats.limits().scaleV() ? 1 / magnitude(v, 0) : 1;
    }
    return decays;
  }

  /**
   * Sum over time of a value that starts at 1 and decays: {@code x' = floor(r x)} with {@code r = (4096 - offset - decay) / 4096}, estimated as
   * the series {@code y' = r y - q} from {@code 2^21} until it ends.
   */
  static double magnitude(int decay, int offset) {
    double r = (4096 - offset - decay) / 4096.0;
    double last = -Math.log1p(START * (1 - r) / LOSS_PER_STEP) / Math.log(r);
    double sum = (1 - Math.pow(r, last + 1)) / (1 - r);
    return sum - LOSS_PER_STEP / ((1 - r) * START) * (last + 1 - sum);
  }
}
