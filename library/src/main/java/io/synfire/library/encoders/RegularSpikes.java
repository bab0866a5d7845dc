package io.synfire.library.encoders;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import io.synfire.library.encoders.ValueRange.Limits;

/**
 * Spikes at regular intervals, the shorter the larger the value: the period is
 * {@code ceil(amplitude steps (bias + max - x) / (bias + max - min))} steps, and the smallest value is silent.
 *
 * @param amplitude factor on the period; positive
 * @param bias sets the shortest period; positive
 * @param range over which data min and max are taken
 */
public record RegularSpikes(double amplitude, double bias, ValueRange range) implements Encoding {

  public RegularSpikes {
    Options.positive("RegularSpikes", "amplitude", amplitude);
    Options.positive("RegularSpikes", "bias", bias);
  }

  /** Amplitude 1, bias 0.05, every sample for itself. */
  public static RegularSpikes defaults() {
    return new RegularSpikes(1, 0.05, ValueRange.SAMPLE);
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    Limits[] limits = range.of(samples);
    int[][] period = new int[samples.length][];
    for (int b = 0; b < period.length; b++) {
      period[b] = new int[samples[b].length];
      for (int j = 0; j < period[b].length; j++) {
        period[b][j] = period(samples[b][j], limits[b], window.steps());
      }
    }
    return SpikeRaster.of(window, samples, (s, b, j) -> (s + 1) % period[b][j] == 0 ? 1 : 0);
  }

  private int period(float x, Limits limits, int steps) {
    if (x == limits.minimum()) {
      return Integer.MAX_VALUE;
    }
    double span = bias + limits.maximum() - limits.minimum();
    return (int) Math.ceil(amplitude * steps * (bias + limits.maximum() - x) / span);
  }
}
