package io.synfire.runtime.loihi.discretization;

import java.util.Arrays;

/**
 * The voltage of float compartments, before a block's limits are checked. Arrays are {@code [neuron]} and never changed. In every step
 * {@code v' = (1 - decay) v + s (u' + bias)} with {@code s = decay} where the voltage is scaled and 1 where not.
 *
 * @param decay 0 to 1
 * @param threshold above 0; a neuron fires when v is above it
 * @param refractoryDelay 1 + number of steps for which v stays 0 after a spike, 1 to 63
 * @param minimum lower limit of v, 0 or below; may be negative infinity
 * @param scaled whether the input is scaled by the decay, so that a constant input J lets v approach J
 */
public record Membrane(double[] decay, double[] threshold, int[] refractoryDelay, double minimum, boolean scaled) {
  private static final double NON_SPIKING_THRESHOLD = 10;

  public Membrane {
    if (threshold.length != decay.length || refractoryDelay.length != decay.length) {
      throw new IllegalArgumentException("a membrane needs one decay, threshold and refractory delay per neuron, was " + decay.length + ", "
          + threshold.length + " and " + refractoryDelay.length);
    }
    for (int i = 0; i < decay.length; i++) {
      require(decay[i] >= 0 && decay[i] <= 1, "decay", i, decay[i], "0 to 1");
      require(threshold[i] > 0 && threshold[i] < Double.POSITIVE_INFINITY, "threshold", i, threshold[i], "above 0 and finite");
      require(refractoryDelay[i] >= 1 && refractoryDelay[i] <= 63, "refractory delay", i, refractoryDelay[i], "1 to 63 steps");
    }
    if (!(minimum <= 0)) {
      throw new IllegalArgumentException("the minimum of a voltage is 0 or below, was " + minimum);
    }
  }

  /**
   * Leaky integrate-and-fire neurons with threshold 1: {@code decay = 1 - exp(-dt / tau)}, refractory for {@code round(refractory / dt)} steps.
   *
   * @param tau {@code [neuron]} time constants in seconds, above 0
   * @param refractory {@code [neuron]} refractory times in seconds, 0 or more
   * @param dt step in seconds
   */
  public static Membrane leaky(double[] tau, double[] refractory, double dt) {
    double[] decay = Arrays.stream(tau).map(t -> -Math.expm1(-dt / positive("time constant", t))).toArray();
    return new Membrane(decay, constant(tau.length, 1), delays(refractory, dt), 0, true);
  }

  /** As {@link #leaky(double[], double[], double)}, all neurons alike. */
  public static Membrane leaky(int size, double tau, double refractory, double dt) {
    return leaky(constant(size, tau), constant(size, refractory), dt);
  }

  /**
   * Integrate-and-fire neurons without leak and refractory time, whose threshold is {@code 1 / dt}: a constant input J gives {@code J} spikes
   * per second. Known as spiking rectified linear neurons.
   */
  public static Membrane rectifiedLinear(int size, double dt) {
    return integrating(constant(size, 1 / positive("step", dt)), new double[size], dt);
  }

  /** Integrate-and-fire neurons without leak: {@code v' = v + u' + bias}; threshold in units of v, refractory times in seconds, 0 or more. */
  public static Membrane integrating(double[] threshold, double[] refractory, double dt) {
    return new Membrane(new double[threshold.length], threshold, delays(refractory, dt), 0, false);
  }

  /** Neurons whose voltage is their input of the step, read by a probe; the threshold of 10 is above what they are meant to see. */
  public static Membrane nonSpiking(int size) {
    return new Membrane(constant(size, 1), constant(size, NON_SPIKING_THRESHOLD), delays(new double[size], 1), 0, false);
  }

  /** With other thresholds. */
  public Membrane withThreshold(double[] other) {
    return new Membrane(decay, other, refractoryDelay, minimum, scaled);
  }

  /** With another lower limit of the voltage. */
  public Membrane withMinimum(double other) {
    return new Membrane(decay, threshold, refractoryDelay, other, scaled);
  }

  /** Number of neurons. */
  public int size() {
    return decay.length;
  }

  static double[] constant(int size, double value) {
    double[] values = new double[size];
    Arrays.fill(values, value);
    return values;
  }

  static double positive(String what, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException("a " + what + " must be above 0 s, was " + value);
    }
    return value;
  }

  private static int[] delays(double[] refractory, double dt) {
    int[] delays = new int[refractory.length];
    for (int i = 0; i < delays.length; i++) {
      delays[i] = (int) Math.rint(refractory[i] / dt) + 1;
    }
    return delays;
  }

  private static void require(boolean holds, String what, int neuron, double value, String range) {
    if (!holds) {
      throw new IllegalArgumentException("the " + what + " of neuron " + neuron + " must be " + range + ", was " + value);
    }
  }
}
