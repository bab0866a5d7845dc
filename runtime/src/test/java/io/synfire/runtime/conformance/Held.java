package io.synfire.runtime.conformance;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;

/** The data as a constant graded signal. */
public record Held() implements Encoding {

  @Override
  public boolean emitsSpikes() {
    return false;
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    return new EncodedInput.ConstantInput(samples);
  }
}
