package io.synfire.library.encoders;

import static io.synfire.units.Units.hertz;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import io.synfire.units.Frequency;

/**
 * A signal that rises with time: in step n of the run {@code amplitude (x slope n dt + base)}.
 *
 * @param amplitude factor; finite
 * @param base value at the start, before the factor; finite
 * @param slope slope for the value 1
 */
public record Ramp(double amplitude, double base, Frequency slope) implements Encoding {

  public Ramp {
    Options.finite("Ramp", "amplitude", amplitude);
    Options.finite("Ramp", "base", base);
  }

  /** Amplitude 1, from 0, 1 per s for the value 1. */
  public static Ramp defaults() {
    return new Ramp(1, 0, hertz(1));
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    return TimeSeries.dense(window, SpikeRaster.lengths(samples), (s, b, j) ->
        (float) (amplitude * (samples[b][j] * slope.si() * (window.firstStep() + s) * window.dt().si() + base)));
  }

  @Override
  public boolean emitsSpikes() {
    return false;
  }
}
