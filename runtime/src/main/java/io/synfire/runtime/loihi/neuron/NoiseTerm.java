package io.synfire.runtime.loihi.neuron;

/** The noise of a block in a step, as integers to be added. */
final class NoiseTerm {
  private static final int DRAW_BITS = 7;
  private static final int OFFSET_UNIT = 64;

  private final Compartments.Noise noise;
  private final UnitContext context;
  private final int[] draws;
  private final int[] sum;

  NoiseTerm(Compartments.Noise noise, UnitContext context) {
    this.noise = noise;
    this.context = context;
    draws = new int[noise.enabled().length];
    sum = new int[draws.length];
  }

  boolean atMembrane() {
    return noise.atMembrane();
  }

  void draw(long step) {
    context.noise().draw(step, context.block(), draws);
    for (int i = 0; i < draws.length; i++) {
      draws[i] = noise.enabled()[i] ? scaled(draws[i] + OFFSET_UNIT * noise.offset()) : 0;
    }
  }

  /** {@code trunc(x 2^(exponent - 7))}. */
  private int scaled(int x) {
    return noise.exponent() >= DRAW_BITS ? x << noise.exponent() - DRAW_BITS : x / (1 << DRAW_BITS - noise.exponent());
  }

  /** The sum of the noise and other values, in an array of its own. */
  int[] plus(int[] values) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = draws[i] + values[i];
    }
    return sum;
  }
}
