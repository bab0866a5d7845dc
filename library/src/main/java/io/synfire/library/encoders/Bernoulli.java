package io.synfire.library.encoders;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;

/**
 * Spikes at random with the same probability in every step, {@code probability x}, whatever dt is. Values must be in [0, 1].
 *
 * @param probability probability of a spike per step for the value 1; in (0, 1]
 * @param scaling whether a batch with values above 1 is divided by its largest value, as SPAIC does, rather than refused
 */
public record Bernoulli(double probability, boolean scaling) implements Encoding {

  public Bernoulli {
    Options.fraction("Bernoulli", "probability", probability);
  }

  /** Probability 1 for the value 1; larger values are refused. */
  public static Bernoulli defaults() {
    return new Bernoulli(1, false);
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    Options.atMost("Bernoulli", samples, scaling ? Float.MAX_VALUE : 1);
    float largest = scaling ? Math.max(1, ValueRange.BATCH.of(samples)[0].maximum()) : 1;
    return SpikeRaster.of(window, samples, (s, b, j) ->
        Poisson.draw(window.random().stream(window.firstStep() + s), samples[b], b, j) < probability * samples[b][j] / largest ? 1 : 0);
  }
}
