package io.synfire.library.encoders;

import static io.synfire.units.Units.hertz;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import io.synfire.random.CounterRandom;
import io.synfire.units.Frequency;
import io.synfire.units.Time;
import java.util.Optional;

/**
 * Spikes at random with a rate proportional to the value: in each step with probability {@code min(1, x rate dt)}, drawn anew in every step.
 * Values must not be negative.
 *
 * @param rate rate for the value 1; positive
 * @param start steps that end before this time of the run are silent; empty for none
 * @param end steps that end after this time of the run are silent; empty for none
 */
public record Poisson(Frequency rate, Optional<Time> start, Optional<Time> end) implements Encoding {
  private static final double ROUNDING = 1e-9;

  public Poisson {
    Options.positive("Poisson", "rate", rate.si());
    if (start.isPresent() && end.isPresent() && start.get().si() > end.get().si()) {
      throw new IllegalArgumentException("Poisson: start must not be after end, were " + start.get() + " and " + end.get());
    }
  }

  /** 100 Hz for the value 1, all the time. */
  public static Poisson defaults() {
    return new Poisson(hertz(100), Optional.empty(), Optional.empty());
  }

  /** With spikes only in steps that end in [from, to]. */
  public Poisson between(Time from, Time to) {
    return new Poisson(rate, Optional.of(from), Optional.of(to));
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    Options.notNegative("Poisson", samples);
    double perStep = rate.si() * window.dt().si();
    double first = start.map(t -> t.si() / window.dt().si()).orElse(0.0) - ROUNDING;
    double last = end.map(t -> t.si() / window.dt().si()).orElse(Double.POSITIVE_INFINITY) + ROUNDING;
    return SpikeRaster.of(window, samples, (s, b, j) -> {
      long n = window.firstStep() + s;
      boolean active = n + 1 >= first && n + 1 <= last;
      return active && draw(window.random().stream(n), samples[b], b, j) < samples[b][j] * perStep ? 1 : 0;
    });
  }

  static double draw(CounterRandom random, float[] sample, int b, int j) {
    return random.uniform((long) b * sample.length + j);
  }
}
