package io.synfire.runtime.loihi.neuron;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.loihi.neuron.Compartments.Limits;
import io.synfire.runtime.loihi.neuron.Compartments.Noise;
import java.util.Arrays;
import java.util.Optional;

/** Compartments that are all alike, and units of them. */
record Cells(int n, int decayU, int decayV, int threshold, int bias, int refractory) {
  static final Limits USUAL = new Limits(0, (1 << 23) - 1, Optional.empty());
  static final Limits FREE = new Limits(-(1 << 23) + 1, (1 << 23) - 1, Optional.empty());

  /** Integrators without leak whose current is replaced in every step. */
  static Cells integrators(int n, int threshold, int bias) {
    return new Cells(n, 4095, 0, threshold, bias, 1);
  }

  Compartments with(Limits limits) {
    return with(limits, 1);
  }

  Compartments with(Limits limits, int ports) {
    int[][] decays = new int[ports][];
    Arrays.setAll(decays, p -> filled(decayU));
    return new Compartments(decays, filled(decayV), filled(threshold), filled(bias), filled(refractory), limits);
  }

  private int[] filled(int value) {
    int[] values = new int[n];
    Arrays.fill(values, value);
    return values;
  }

  Limits noisy(int exponent, int offset, boolean atMembrane) {
    boolean[] enabled = new boolean[n];
    Arrays.fill(enabled, true);
    return new Limits(FREE.minimum(), FREE.maximum(), Optional.of(new Noise(enabled, exponent, offset, atMembrane)));
  }

  static UnitContext context(OverflowLog log) {
    return new UnitContext("b", log, new SeededNoise(CounterRandom.seeded(4)));
  }

  static NeuronUnit open(Compartments compartments) {
    return compartments.open(context(new OverflowLog(false)));
  }
}
