package io.synfire.library.encoders;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;

/**
 * The value itself in every step: {@code amplitude x}.
 *
 * @param amplitude factor; finite
 */
public record ConstantCurrent(double amplitude) implements Encoding {

  public ConstantCurrent {
    Options.finite("ConstantCurrent", "amplitude", amplitude);
  }

  /** Amplitude 1. */
  public static ConstantCurrent defaults() {
    return new ConstantCurrent(1);
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    float[][] values = new float[samples.length][];
    for (int b = 0; b < values.length; b++) {
      values[b] = new float[samples[b].length];
      for (int j = 0; j < values[b].length; j++) {
        values[b][j] = (float) amplitude * samples[b][j];
      }
    }
    return new EncodedInput.ConstantInput(values);
  }

  @Override
  public boolean emitsSpikes() {
    return false;
  }
}
