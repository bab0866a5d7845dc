package io.synfire.tutorials;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import io.synfire.library.encoders.SpikeRaster;

/**
 * An encoder: a burst of spikes from the start of the window, the more the larger the value ({@code round(most x)} of them), one in every
 * {@code interval} steps. Its components are its options.
 *
 * @param most number of spikes for the value 1; positive
 * @param interval steps from spike to spike; positive
 */
public record Burst(int most, int interval) implements Encoding {

  public Burst {
    if (most <= 0 || interval <= 0) {
      throw new IllegalArgumentException("Burst: most and interval must be positive, were " + most + " and " + interval);
    }
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    return SpikeRaster.of(window, samples, (step, sample, neuron) -> {
      long n = window.firstStep() + step;
      return n % interval == 0 && n / interval < Math.round(most * samples[sample][neuron]) ? 1 : 0;
    });
  }
}
