package io.synfire.library.encoders;

import static io.synfire.units.Units.ms;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.EncodingWindow;
import io.synfire.coding.SpikeTimeEncoding;
import io.synfire.units.Time;
import java.util.Arrays;

/**
 * One spike per value, at the time that the value says: in step {@code trunc(x unit / dt)} of the window. Values must not be negative; times after
 * the window do not spike in it.
 *
 * @param unit what the value 1 means; positive
 */
public record SpikeTimes(Time unit) implements SpikeTimeEncoding {

  public SpikeTimes {
    Options.positive("SpikeTimes", "unit", unit.si());
  }

  /** Values in ms. */
  public static SpikeTimes defaults() {
    return new SpikeTimes(ms(1));
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    Options.notNegative("SpikeTimes", samples);
    float stepsPerUnit = (float) (unit.si() / window.dt().si());
    int[][] step = new int[samples.length][];
    for (int b = 0; b < step.length; b++) {
      step[b] = new int[samples[b].length];
      for (int j = 0; j < step[b].length; j++) {
        step[b][j] = (int) (samples[b][j] * stepsPerUnit);
      }
    }
    return SpikeRaster.once(window, step);
  }

  @Override
  public double[][] times(float[][] samples, EncodingWindow window) {
    Options.notNegative("SpikeTimes", samples);
    double end = window.steps() * window.dt().si();
    return Arrays.stream(samples).map(sample -> times(sample, end)).toArray(double[][]::new);
  }

  private double[] times(float[] sample, double end) {
    double[] times = new double[sample.length];
    for (int j = 0; j < times.length; j++) {
      double time = sample[j] * unit.si();
      times[j] = time < end ? time : Double.POSITIVE_INFINITY;
    }
    return times;
  }
}
