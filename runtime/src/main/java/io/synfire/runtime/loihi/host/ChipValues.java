package io.synfire.runtime.loihi.host;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;

/** Emits in every step of a window the values that a variable has on the chip, brought back to its unit. */
record ChipValues() implements Encoding {

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    return new EncodedInput.ConstantInput(samples);
  }

  @Override
  public boolean emitsSpikes() {
    return false;
  }
}
