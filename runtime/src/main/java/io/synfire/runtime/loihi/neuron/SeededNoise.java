package io.synfire.runtime.loihi.neuron;

import io.synfire.random.CounterRandom;

/**
 * Noise from counter-based random numbers.
 *
 * @param random the stream of the run
 */
public record SeededNoise(CounterRandom random) implements NoiseSource {
  private static final int VALUES = 255;

  @Override
  public void draw(long step, String block, int[] draws) {
    CounterRandom stream = random.stream(block).stream(step);
    for (int i = 0; i < draws.length; i++) {
      draws[i] = stream.below(VALUES, i) - VALUES / 2;
    }
  }
}
