package io.synfire.runtime.lif;

import io.synfire.runtime.linear.Affine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A linear integrate-and-fire neuron in continuous time, in SI units:
 * {@code dV/dt = drift - V / tauMem + sum_k gain_k I_k}, {@code dI_k/dt = -I_k / tau_k}. An input of x through a port raises V and every current by x times
 * their jump for that port. V passing the threshold is a spike.
 *
 * @param ports names of the input ports
 * @param membrane the voltage
 * @param currents the synaptic currents; none for delta synapses
 * @param firing when it spikes; empty for a neuron that does not
 * @param derived other variables of the model that follow from voltage and currents
 */
public record LinearNeuron(List<String> ports, Membrane membrane, List<Current> currents, Optional<Firing> firing, Map<String, Affine> derived) {

  public LinearNeuron {
    ports = List.copyOf(ports);
    currents = List.copyOf(currents);
    derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
  }

  /**
   * The voltage.
   *
   * @param variable its name in the model
   * @param tau membrane time constant in seconds; infinite for a perfect integrator
   * @param drift constant part of dV/dt, such as {@code (leak + R * bias current) / tau}
   * @param initial value before the first step
   * @param jump {@code [port]} what an input of 1 adds to it
   */
  public record Membrane(String variable, double tau, double drift, double initial, double[] jump) {

    /** Where the voltage goes without input: drift times tau; infinite or not a number for a perfect integrator. */
    public double rest() {
      return drift * tau;
    }
  }

  /**
   * A synaptic current, or another variable that decays by itself.
   *
   * @param variable its name in the model
   * @param tau time constant in seconds
   * @param gain what a current of 1 adds to dV/dt: {@code R / tauMem}, or {@code 1 / C}
   * @param initial value before the first step
   * @param jump {@code [port]} what an input of 1 adds to it
   */
  public record Current(String variable, double tau, double gain, double initial, double[] jump) {}

  /**
   * When it spikes, and what then happens.
   *
   * @param threshold threshold of the voltage
   * @param strict whether the voltage must exceed it rather than reach it; tells only for jumps that end on it
   * @param reset how the voltage is reset
   * @param value the voltage after a spike, or what a spike subtracts
   * @param refractory seconds for which the voltage is then held; 0 or more
   */
  public record Firing(double threshold, boolean strict, Reset reset, double value, double refractory) {

    /** The voltage after a spike at this voltage. */
    public double after(double voltage) {
      return reset == Reset.SET ? value : voltage - value;
    }
  }

  /** How a voltage is reset. */
  public enum Reset {
    /** To a value. */
    SET,
    /** By a value. */
    SUBTRACT
  }
}
