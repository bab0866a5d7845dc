package io.synfire.runtime.firstspike;

import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.conformance.Models;
import io.synfire.units.Quantity;
import io.synfire.units.Units;
import java.util.LinkedHashMap;
import java.util.Map;

/** Leaky integrate-and-fire neurons with exponential synapses. */
final class FirstSpikeModels {

  private FirstSpikeModels() {}

  /** Spikes within 10 us of input of more than 0.5. */
  static NeuronModelDefinition relay() {
    return model(Units.ms(0.01), Units.ms(0.01), Math.E, 0.5);
  }

  /** Rest and reset at 0, with this gain and threshold. */
  static NeuronModelDefinition model(Quantity tauMem, Quantity tauSyn, double gain, double threshold) {
    Map<String, Quantity> values = new LinkedHashMap<>();
    values.put("tau_mem", tauMem);
    values.put("tau_syn", tauSyn);
    values.put("gain", Units.scalar(gain));
    values.put("v_th", Units.scalar(threshold));
    String equations = "input i_syn : 1\ni += i_syn : 1\ntau_mem * dv/dt = gain * i - v : 1\ntau_syn * di/dt = -i";
    return Models.model("test.CurrentBased", equations, "v > v_th", "v = 0", values);
  }
}
