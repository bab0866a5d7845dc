package io.synfire.runtime.loihi.ensemble;

import java.util.Arrays;

/**
 * Rectified linear neurons on the host that turn numbers into spikes for the chip: {@code v += max(J, 0) dt}, a spike whenever v reaches 1, and what is
 * above 1 is kept. Owns its state.
 */
public final class HostNeurons {
  private final double dt;
  private final double[] voltage;
  private final int[] firing;

  /** So many neurons at rest; the step is in seconds. */
  public HostNeurons(int size, double dt) {
    this.dt = dt;
    voltage = new double[size];
    firing = new int[size];
  }

  /** On and off neurons for numbers in [-1, 1]: those of all dimensions, then their negatives, each firing at most once a step. */
  public static HostNeurons onOff(int dimensions, double dt) {
    return new HostNeurons(2 * dimensions, dt);
  }

  /**
   * Advances all by a step.
   *
   * @param drive {@code [neuron]} spikes per second
   * @return indices of the neurons that fire, ascending
   */
  public int[] step(double[] drive) {
    int count = 0;
    for (int i = 0; i < voltage.length; i++) {
      double v = voltage[i] + Math.max(drive[i], 0) * dt;
      double spikes = Math.floor(v);
      voltage[i] = v - spikes;
      if (spikes > 0) {
        firing[count++] = i;
      }
    }
    return Arrays.copyOf(firing, count);
  }

  /** Advances on and off neurons by a step with these numbers, already divided by the radius of the target: the drive is {@code (1 +- x) / (2 dt)}. */
  public int[] encode(double[] values) {
    double half = 0.5 / dt;
    double[] drive = new double[voltage.length];
    for (int d = 0; d < values.length; d++) {
      drive[d] = half * values[d] + half;
      drive[values.length + d] = -half * values[d] + half;
    }
    return step(drive);
  }
}
