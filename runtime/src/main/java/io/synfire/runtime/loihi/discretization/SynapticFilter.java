package io.synfire.runtime.loihi.discretization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * First-order low-pass filter of the input of one port: {@code u' = (1 - decay) u + decay * input}, {@code decay = 1 - exp(-dt / tau)}.
 *
 * @param decay {@code [neuron]} 0 to 1; 1 passes the input unchanged. Never changed
 */
public record SynapticFilter(double[] decay) {
  public SynapticFilter {
    for (double d : decay) {
      if (!(d >= 0 && d <= 1)) {
        throw new IllegalArgumentException("the decay of a synaptic filter must be 0 to 1, was " + d);
      }
    }
  }

  /** No filter. */
  public static SynapticFilter none(int size) {
    return new SynapticFilter(Membrane.constant(size, 1));
  }

  /**
   * A filter for every neuron.
   *
   * @param tau {@code [neuron]} time constants in seconds; 0 for none
   * @param dt step in seconds
   */
  public static SynapticFilter lowpass(double[] tau, double dt) {
    return new SynapticFilter(Arrays.stream(tau).map(t -> t == 0 ? 1 : -Math.expm1(-dt / Membrane.positive("synaptic time constant", t))).toArray());
  }

  /** The same filter for all neurons. */
  public static SynapticFilter lowpass(int size, double tau, double dt) {
    return lowpass(Membrane.constant(size, tau), dt);
  }

  /**
   * One time constant in place of several, for a block with one port.
   *
   * @param tau time constant in seconds: the largest
   * @param warnings what was overruled
   */
  public record Shared(double tau, List<String> warnings) {
    public Shared {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The time constant that one port has for all of these: the largest.
   *
   * @param label the block, for the warnings
   * @param taus time constants in seconds in the order in which connections bring them; at least one
   */
  public static Shared shared(String label, double... taus) {
    double tau = taus[0];
    List<String> warnings = new ArrayList<>();
    for (double other : Arrays.copyOfRange(taus, 1, taus.length)) {
      if (other != tau) {
        warnings.add("block " + label + ": its synaptic time constant " + tau + " s is " + (other > tau ? "smaller" : "larger") + " than " + other
            + " s of another connection, and " + Math.max(tau, other) + " s is used for both; give connections of different time constants "
            + "different ports to keep both");
      }
      tau = Math.max(tau, other);
    }
    return new Shared(tau, warnings);
  }
}
