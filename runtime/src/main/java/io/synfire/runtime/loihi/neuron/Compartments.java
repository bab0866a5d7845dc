package io.synfire.runtime.loihi.neuron;

import java.util.Arrays;
import java.util.Optional;

/**
 * Compartments of Loihi's first generation: leaky currents with 12-bit decay, one leaky voltage, threshold, refractory period, reset to 0.
 * Arrays are {@code [neuron]} and never changed. With {@code dec(x, r) = sign(x) floor(|x| r / 4096)} and {@code wrapB} keeping B bits and the
 * sign, a step is, for each port's input q,
 *
 * <pre>
 * q  = wrap21(q + noise, if it is not at the membrane)          overflows are counted as "q"
 * u  = wrap23(dec(u, 4095 - decayU) + q)                        "u"; with several ports the sum of their currents is meant below
 * u2 = wrap23(u + bias + noise, if it is at the membrane)       "u2"
 * v  = clip(dec(v, 4096 - decayV) + u2); 0 while refractory
 * spike = v > threshold; then v = 0 and the refractory counter starts
 * </pre>
 *
 * @param decayU {@code [port][neuron]} decay of the synaptic current of each port, 0 to 4095; the chip adds 1
 * @param decayV decay of the voltage, 0 to 4095
 * @param threshold threshold, mantissa times 64
 * @param bias bias, mantissa times a power of two
 * @param refractoryDelay 1 to 63: one more than the number of steps for which the voltage stays 0 after a spike; 0 is as 1
 * @param limits limits of the voltage, and noise
 */
public record Compartments(int[][] decayU, int[] decayV, int[] threshold, int[] bias, int[] refractoryDelay, Limits limits)
    implements NeuronDynamics {
  /** Largest magnitude of biases and thresholds. */
  private static final int LARGEST = 1 << 23;

  private static final int MOST_PORTS = 64;
  private static final int LARGEST_DELAY = 63;
  private static final int LARGEST_EXPONENT = 23;

  public Compartments {
    if (decayU.length == 0 || decayU.length > MOST_PORTS) {
      throw new IllegalArgumentException("compartments have 1 to " + MOST_PORTS + " ports, were given decays of the current for " + decayU.length);
    }
    for (int[] decay : decayU) {
      require("decay of the current", decay, decayV.length, new Range(0, Decay.ONE - 1));
    }
    require("decay of the voltage", decayV, decayV.length, new Range(0, Decay.ONE - 1));
    require("threshold", threshold, decayV.length, new Range(-LARGEST, LARGEST));
    require("bias", bias, decayV.length, new Range(-LARGEST, LARGEST));
    require("refractory delay", refractoryDelay, decayV.length, new Range(0, LARGEST_DELAY));
    if (limits.noise().isPresent() && limits.noise().get().enabled().length != decayV.length) {
      throw new IllegalArgumentException("noise is given for " + limits.noise().get().enabled().length + " compartments, there are " + decayV.length);
    }
  }

  private record Range(int least, int most) {}

  private static void require(String quantity, int[] values, int size, Range range) {
    if (values.length != size) {
      throw new IllegalArgumentException(quantity + " is given for " + values.length + " compartments, there are " + size);
    }
    for (int i = 0; i < size; i++) {
      if (values[i] < range.least() || values[i] > range.most()) {
        throw new IllegalArgumentException(
            quantity + " of compartment " + i + " is " + values[i] + "; it must be from " + range.least() + " to " + range.most());
      }
    }
  }

  /**
   * What is common to the compartments of a block.
   *
   * @param minimum lower limit of the voltage, 0 or less
   * @param maximum upper limit of the voltage, 0 or more
   * @param noise noise, if any
   */
  public record Limits(int minimum, int maximum, Optional<Noise> noise) {
    public Limits {
      if (minimum > 0 || maximum < 0 || minimum == Integer.MIN_VALUE) {
        throw new IllegalArgumentException(
            "limits of the voltage are " + minimum + " and " + maximum + "; the lower is from -2^31 + 1 to 0, the upper 0 or more");
      }
    }
  }

  /**
   * Noise: {@code trunc((x + 64 offset) * 2^(exponent - 7))} for x from -127 to 127.
   *
   * @param enabled {@code [neuron]}
   * @param exponent 0 to 23
   * @param offset mantissa of the mean, -128 to 127
   * @param atMembrane added to the voltage, else to the input
   */
  public record Noise(boolean[] enabled, int exponent, int offset, boolean atMembrane) {
    public Noise {
      if (exponent < 0 || exponent > LARGEST_EXPONENT) {
        throw new IllegalArgumentException("exponent of the noise is " + exponent + "; it must be from 0 to " + LARGEST_EXPONENT);
      }
      if (offset < Byte.MIN_VALUE || offset > Byte.MAX_VALUE) {
        throw new IllegalArgumentException("offset of the noise is " + offset + "; it must be from -128 to 127");
      }
    }
  }

  /** Number of compartments. */
  @Override
  public int size() {
    return decayV.length;
  }

  @Override
  public int ports() {
    return decayU.length;
  }

  /** {@code [port][neuron]} what is left of a current after a step, of 4096. */
  int[][] keepU() {
    return Arrays.stream(decayU).map(decay -> rest(Decay.ONE - 1, decay)).toArray(int[][]::new);
  }

  /** {@code [neuron]} what is left of a voltage after a step, of 4096. */
  int[] keepV() {
    return rest(Decay.ONE, decayV);
  }

  private static int[] rest(int whole, int[] decay) {
    return Arrays.stream(decay).map(d -> whole - d).toArray();
  }

  @Override
  public NeuronUnit open(UnitContext context) {
    return new CompartmentUnit(this, context);
  }
}
