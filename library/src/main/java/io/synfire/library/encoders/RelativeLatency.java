package io.synfire.library.encoders;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;

/**
 * One spike per value, at {@code trunc((steps - 1) scale (e - min e))} with {@code e = exp(-amplitude x)} and the minimum taken over the sample,
 * so that the largest value of every sample spikes in step 0. Spikes in the last fifth between the first and the last step are left out.
 *
 * @param amplitude how fast the time shrinks with the value; positive
 * @param scale fraction of the window in which the spikes fall; in (0, 1]
 * @param range over which data the first and last step for the cut are taken
 */
public record RelativeLatency(double amplitude, double scale, ValueRange range) implements Encoding {
  private static final double KEPT = 0.8;

  public RelativeLatency {
    Options.positive("RelativeLatency", "amplitude", amplitude);
    Options.fraction("RelativeLatency", "scale", scale);
  }

  /** Amplitude 1, the whole window, every sample for itself. */
  public static RelativeLatency defaults() {
    return new RelativeLatency(1, 1, ValueRange.SAMPLE);
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    int[][] step = new int[samples.length][];
    float[][] asValues = new float[samples.length][];
    for (int b = 0; b < samples.length; b++) {
      step[b] = steps(samples[b], window.steps() - 1);
      asValues[b] = new float[step[b].length];
      for (int j = 0; j < step[b].length; j++) {
        asValues[b][j] = step[b][j];
      }
    }
    ValueRange.Limits[] limits = range.of(asValues);
    for (int b = 0; b < step.length; b++) {
      int cut = (int) (limits[b].minimum() + KEPT * (limits[b].maximum() - limits[b].minimum()));
      for (int j = 0; j < step[b].length; j++) {
        step[b][j] = step[b][j] < cut ? step[b][j] : -1;
      }
    }
    return SpikeRaster.once(window, step);
  }

  private int[] steps(float[] sample, int last) {
    float[] e = new float[sample.length];
    float smallest = Float.POSITIVE_INFINITY;
    for (int j = 0; j < e.length; j++) {
      e[j] = (float) Math.exp(-amplitude * sample[j]);
      smallest = Math.min(smallest, e[j]);
    }
    int[] step = new int[e.length];
    for (int j = 0; j < e.length; j++) {
      step[j] = (int) (last * scale * (e[j] - smallest));
    }
    return step;
  }
}
