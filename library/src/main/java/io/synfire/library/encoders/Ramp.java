package io.synfire.library.encoders;

import static io.synfire.units.Units.hertz;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import io.synfire.units.Frequency;
import io.synfire.units.Time;
import java.util.Optional;

/**
 * A signal that rises with time: in step n of the run {@code amplitude (x slope n dt + base)}, and 0 from an end on.
 *
 * @param amplitude factor; finite
 * @param base value at the start, before the factor; finite
 * @param slope slope for the value 1
 * @param end time of the run from which it is 0; empty for none
 */
public record Ramp(double amplitude, double base, Frequency slope, Optional<Time> end) implements Encoding {
  private static final double ROUNDING = 1e-9;

  public Ramp {
    Options.finite("Ramp", "amplitude", amplitude);
    Options.finite("Ramp", "base", base);
  }

  /** Amplitude 1, from 0, 1 per s for the value 1. */
  public static Ramp defaults() {
    return new Ramp(1, 0, hertz(1), Optional.empty());
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    double dt = window.dt().si();
    long last = end.map(t -> (long) (t.si() / dt + ROUNDING)).orElse(Long.MAX_VALUE);
    return TimeSeries.dense(window, SpikeRaster.lengths(samples), (s, b, j) -> {
      long n = window.firstStep() + s;
      return n < last ? (float) (amplitude * (samples[b][j] * slope.si() * n * dt + base)) : 0;
    });
  }

  @Override
  public boolean emitsSpikes() {
    return false;
  }
}
