package io.synfire.interchange.lavadl;

/**
 * An exported fully connected layer.
 *
 * @param name its name in the file, such as {@code "layer/0"}
 * @param weights {@code [output][input]}, -256 to 255
 * @param delays {@code [output]} steps by which the spikes of each neuron are further delayed, 0 to 62
 * @param neuron its neurons
 */
public record DenseLayer(String name, int[][] weights, int[] delays, CubaNeuron neuron) {

  /** Number of inputs. */
  public int inputs() {
    return weights[0].length;
  }

  /** Number of neurons. */
  public int outputs() {
    return weights.length;
  }
}
