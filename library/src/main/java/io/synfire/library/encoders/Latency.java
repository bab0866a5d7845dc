package io.synfire.library.encoders;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import io.synfire.library.encoders.ValueRange.Limits;

/**
 * One spike per value, the earlier the larger the value: {@code step = trunc(scale (steps - 1) (1 - s))} with
 * {@code s = (x - min) / (max - min)}. Values must not be negative.
 *
 * @param scale fraction of the window in which the spikes fall; in (0, 1]
 * @param cutOff whether values of at most 5 % of the sample's largest do not spike
 * @param range over which data min and max are taken
 * @param zeros what becomes of values that are 0
 */
public record Latency(double scale, boolean cutOff, ValueRange range, ZeroValues zeros) implements Encoding {
  private static final float CUT = 0.05f;
  private static final int SILENT = -1;

  public Latency {
    Options.fraction("Latency", "scale", scale);
  }

  /** The whole window, every sample for itself, zeros silent. */
  public static Latency defaults() {
    return new Latency(1, false, ValueRange.SAMPLE, ZeroValues.SILENT);
  }

  /** As SPAIC 0.6.3: min and max over the whole batch, and every zero spikes. */
  public static Latency spaic() {
    return new Latency(1, false, ValueRange.BATCH, ZeroValues.CODED);
  }

  /** With another scale. */
  public Latency withScale(double other) {
    return new Latency(other, cutOff, range, zeros);
  }

  /** With or without the cut-off at 5 %. */
  public Latency withCutOff(boolean other) {
    return new Latency(scale, other, range, zeros);
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    Options.notNegative("Latency", samples);
    Limits[] limits = range.of(samples);
    float last = (float) (scale * (window.steps() - 1));
    int[][] step = new int[samples.length][];
    for (int b = 0; b < samples.length; b++) {
      step[b] = steps(samples[b], limits[b], last);
    }
    return SpikeRaster.once(window, step);
  }

  private int[] steps(float[] sample, Limits limits, float last) {
    float span = limits.maximum() - limits.minimum() + 1e-10f;
    float cut = cutOff ? CUT * largest(sample) : Float.NEGATIVE_INFINITY;
    int[] step = new int[sample.length];
    for (int j = 0; j < step.length; j++) {
      boolean silent = sample[j] <= cut || sample[j] == 0 && zeros == ZeroValues.SILENT;
      step[j] = silent ? SILENT : (int) (last * (1 - (sample[j] - limits.minimum()) / span));
    }
    return step;
  }

  private static float largest(float[] sample) {
    float largest = 0;
    for (float x : sample) {
      largest = Math.max(largest, x);
    }
    return largest;
  }
}
