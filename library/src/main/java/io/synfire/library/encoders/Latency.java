package io.synfire.library.encoders;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.EncodingWindow;
import io.synfire.coding.SpikeTimeEncoding;
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
public record Latency(double scale, boolean cutOff, ValueRange range, ZeroValues zeros) implements SpikeTimeEncoding {
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
    float last = (float) (scale * (window.steps() - 1));
    float[][] place = places(samples);
    int[][] step = new int[samples.length][];
    for (int b = 0; b < samples.length; b++) {
      step[b] = new int[place[b].length];
      for (int j = 0; j < step[b].length; j++) {
        step[b][j] = place[b][j] < 0 ? SILENT : (int) (last * place[b][j]);
      }
    }
    return SpikeRaster.once(window, step);
  }

  @Override
  public double[][] times(float[][] samples, EncodingWindow window) {
    double last = scale * (window.steps() - 1) * window.dt().si();
    float[][] place = places(samples);
    double[][] times = new double[samples.length][];
    for (int b = 0; b < samples.length; b++) {
      times[b] = new double[place[b].length];
      for (int j = 0; j < times[b].length; j++) {
        times[b][j] = place[b][j] < 0 ? Double.POSITIVE_INFINITY : last * place[b][j];
      }
    }
    return times;
  }

  /** Where in the coding range each value spikes, 0..1; {@link #SILENT} where it does not. */
  private float[][] places(float[][] samples) {
    Options.notNegative("Latency", samples);
    Limits[] limits = range.of(samples);
    float[][] place = new float[samples.length][];
    for (int b = 0; b < samples.length; b++) {
      place[b] = places(samples[b], limits[b]);
    }
    return place;
  }

  private float[] places(float[] sample, Limits limits) {
    float span = limits.maximum() - limits.minimum() + 1e-10f;
    float cut = cutOff ? CUT * largest(sample) : Float.NEGATIVE_INFINITY;
    float[] place = new float[sample.length];
    for (int j = 0; j < place.length; j++) {
      boolean silent = sample[j] <= cut || sample[j] == 0 && zeros == ZeroValues.SILENT;
      place[j] = silent ? SILENT : 1 - (sample[j] - limits.minimum()) / span;
    }
    return place;
  }

  private static float largest(float[] sample) {
    float largest = 0;
    for (float x : sample) {
      largest = Math.max(largest, x);
    }
    return largest;
  }
}
