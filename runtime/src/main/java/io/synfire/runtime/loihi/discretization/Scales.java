package io.synfire.runtime.loihi.discretization;

/**
 * Factors from the units of the network to those of the chip. A weight w becomes {@code w * wScale * 2^(6 + wExp)}, a bias b {@code b * bScale},
 * a voltage v {@code v * vScale}.
 *
 * @param vScale of voltages and thresholds, one for the block
 * @param bScale {@code [neuron]} of biases
 * @param wScale {@code [port][neuron]} of weights
 * @param wMax the weight that decides about the scales: it becomes 255; 0 for a block without weights
 * @param wExp exponent of the weights, -7 to 0
 */
public record Scales(double vScale, double[] bScale, double[][] wScale, double wMax, int wExp) {

  /** What a weight of 1 onto a neuron becomes. */
  public double weight(int port, int neuron) {
    return wScale[port][neuron] * Math.scalb(1.0, 6 + wExp);
  }
}
