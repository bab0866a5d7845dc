package io.synfire.runtime.loihi.compilation;

/**
 * How a variable of a model is kept on the chip: {@code value = raw / scale + offset}, in SI units. Arrays are {@code [neuron]}.
 *
 * @param raw name of the integer variable
 * @param scale integers that are 1 in SI units
 * @param offset the value of raw 0
 */
public record StateView(String raw, double[] scale, double[] offset) {

  /** The value of a neuron. */
  public float value(int neuron, int raw) {
    return (float) (raw / scale[neuron] + offset[neuron]);
  }

  /** The integer nearest to a value of a neuron. */
  public int raw(int neuron, double value) {
    return (int) Math.clamp(Math.rint((value - offset[neuron]) * scale[neuron]), -(1 << 30), 1 << 30);
  }
}
