package io.synfire.interchange.lavadl;

/**
 * Integrate-and-fire neurons on the host that turn the values of a sample into spikes: in every step {@code v += x}, a spike where v exceeds 1,
 * then v = 0. Arithmetic in single precision.
 */
final class PixelNeurons {
  private final float[] value;
  private final float[] voltage;
  private final int[] firing;

  /** Neurons for samples of this many values. */
  PixelNeurons(int size) {
    value = new float[size];
    voltage = new float[size];
    firing = new int[size];
  }

  /** The sample to present: to be filled in, and then {@link #reset}. */
  float[] sample() {
    return value;
  }

  /** Starts to present the sample. */
  void reset() {
    java.util.Arrays.fill(voltage, 0);
  }

  /** Advances by a step; returns how many neurons fire. */
  int step() {
    int count = 0;
    for (int i = 0; i < value.length; i++) {
      float v = voltage[i] + value[i];
      boolean spike = v > 1;
      firing[count] = i;
      count += spike ? 1 : 0;
      voltage[i] = spike ? 0 : v;
    }
    return count;
  }

  /** The neurons that fired in the last step, ascending. */
  int[] firing() {
    return firing;
  }
}
