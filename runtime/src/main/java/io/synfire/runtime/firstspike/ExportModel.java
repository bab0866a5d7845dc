package io.synfire.runtime.firstspike;

import io.synfire.model.Integrator;
import io.synfire.model.ModelText;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.ResetGradient;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.units.Dimension;
import io.synfire.units.Quantity;
import io.synfire.units.Time;
import io.synfire.units.Units;
import java.util.LinkedHashMap;
import java.util.Map;

/** A neuron of first spikes as a model in equations. */
final class ExportModel {
  static final String THRESHOLD = "v_th";
  /** How long a neuron is refractory, in membrane time constants: no run is that long. */
  private static final double ONCE = 1e4;

  private static final String EQUATIONS = """
      input i_syn : 1
      i += i_syn : 1
      tau_mem * dv/dt = v_leak - v + r * i : 1
      tau_syn * di/dt = -i
      init v = v_leak
      """;

  private ExportModel() {}

  /** The model of a neuron whose unit of time is this. */
  static NeuronModelDefinition of(CurrentLif neuron, Time unit) {
    Map<String, Quantity> values = new LinkedHashMap<>();
    values.put("tau_mem", new Time(neuron.tauMem() * unit.si()));
    values.put("tau_syn", new Time(neuron.tauSyn() * unit.si()));
    values.put("t_ref", new Time(ONCE * neuron.tauMem() * unit.si()));
    values.put("r", Units.scalar(neuron.gain() * neuron.tauMem()));
    values.put("v_leak", Units.scalar(neuron.leak()));
    values.put(THRESHOLD, Units.scalar(neuron.threshold()));
    Map<String, Dimension> dimensions = new LinkedHashMap<>();
    values.forEach((name, value) -> dimensions.put(name, value.dimension()));
    ModelText.Options options = new ModelText.Options(Integrator.AUTO, ResetGradient.THROUGH);
    return new NeuronModelDefinition(
        new ModelText("firstspike.CurrentLif", dimensions, EQUATIONS, "v > " + THRESHOLD, "v = v_leak", "", "t_ref", options), values);
  }
}
