package io.synfire.runtime.conformance;

import io.synfire.model.Integrator;
import io.synfire.model.ModelText;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.ResetGradient;
import io.synfire.units.Dimension;
import io.synfire.units.Quantity;
import io.synfire.units.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Neuron models of the conformance cases. */
public final class Models {
  private static final ModelText.Options THROUGH = new ModelText.Options(Integrator.AUTO, ResetGradient.THROUGH);

  private Models() {}

  /** Spikes in the step in which its input exceeds 0.5; no memory. */
  public static NeuronModelDefinition relay() {
    return model("test.Relay", "input i : 1\nv = i : 1", "v > 0.5", "", Map.of());
  }

  /** Its variable {@code v} is the input of the step; does not spike. */
  public static NeuronModelDefinition follower() {
    return model("test.Follower", "input i : 1\nv = i : 1", "", "", Map.of());
  }

  /** Adds up what arrives at two ports; does not spike. */
  public static NeuronModelDefinition twoPorts() {
    return model("test.TwoPorts", "input a : 1\ninput b : 1\nv += a - 2 * b : 1", "", "", Map.of());
  }

  /** A leaky neuron whose input jumps its state; reset by subtraction; threshold 1. */
  public static NeuronModelDefinition leaky(double tauMs, double gain) {
    Map<String, Quantity> values = new LinkedHashMap<>();
    values.put("tau", Units.ms(tauMs));
    values.put("gain", Units.scalar(gain));
    return model("test.Leaky", "input i : 1\ntau * dv/dt = -v : 1\nv += gain * i", "v > 1", "v -= 1", values);
  }

  /** A leaky integrator with a synaptic trace; does not spike, and is linear in its input. */
  public static NeuronModelDefinition integrator(double tauMs, double tauSynMs) {
    Map<String, Quantity> values = new LinkedHashMap<>();
    values.put("tau", Units.ms(tauMs));
    values.put("tau_syn", Units.ms(tauSynMs));
    return model("test.Integrator", "input i : 1\ntau_syn * dx/dt = -x : 1\ntau * dv/dt = x - v : 1\nx += i", "", "", values);
  }

  /** A model from its text. */
  public static NeuronModelDefinition model(String name, String equations, String threshold, String reset, Map<String, Quantity> values) {
    return model(name, List.of(equations, threshold, reset, ""), values);
  }

  /** A model from its equations, threshold, reset and refractory period. */
  public static NeuronModelDefinition model(String name, List<String> text, Map<String, Quantity> values) {
    Map<String, Dimension> parameters = new LinkedHashMap<>();
    values.forEach((parameter, value) -> parameters.put(parameter, value.dimension()));
    return new NeuronModelDefinition(new ModelText(name, parameters, text.get(0), text.get(1), text.get(2), "", text.get(3), THROUGH), values);
  }
}
