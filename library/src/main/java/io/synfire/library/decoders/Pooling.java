package io.synfire.library.decoders;

/**
 * How neighbouring neurons share an output: {@code scale (sum over the neurons + bias)}.
 *
 * @param size neurons per output; positive
 * @param bias added to the sum; finite
 * @param scale factor; finite
 */
public record Pooling(int size, double bias, double scale) {

  /** One neuron per output, no bias, scale 1. */
  public static final Pooling NONE = new Pooling(1, 0, 1);

  public Pooling {
    if (size <= 0 || !Double.isFinite(bias) || !Double.isFinite(scale)) {
      throw new IllegalArgumentException(
          "pooling needs a positive size and a finite bias and scale, were size " + size + ", bias " + bias + ", scale " + scale);
    }
  }

  int outputs(int neurons) {
    if (neurons % size != 0) {
      throw new IllegalArgumentException("a pool of " + size + " neurons per output does not divide a target of " + neurons + " neurons");
    }
    return neurons / size;
  }

  float[][] apply(float[] sums, int samples, int neurons) {
    int outputs = outputs(neurons);
    float[][] result = new float[samples][outputs];
    for (int b = 0; b < samples; b++) {
      for (int o = 0; o < outputs; o++) {
        float sum = 0;
        for (int j = o * size; j < (o + 1) * size; j++) {
          sum += sums[b * neurons + j];
        }
        result[b][o] = (float) (scale * (sum + bias));
      }
    }
    return result;
  }
}
