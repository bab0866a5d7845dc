package io.synfire.runtime.loihi;

import io.synfire.model.Integrator;
import io.synfire.model.ModelText;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.ResetGradient;
import io.synfire.units.Dimension;
import io.synfire.units.Quantity;
import io.synfire.units.Units;
import java.util.LinkedHashMap;
import java.util.Map;

/** Integrate-and-fire models with rest, reset and refractory period. */
public final class LoihiModels {
  private static final ModelText.Options THROUGH = new ModelText.Options(Integrator.AUTO, ResetGradient.THROUGH);

  private LoihiModels() {}

  /** Current-based, resting at -70 mV, reset to -68 mV, threshold -50 mV, refractory. */
  public static NeuronModelDefinition currentBased(double refractoryMs) {
    Map<String, Quantity> values = new LinkedHashMap<>();
    values.put("tau_mem", Units.ms(10));
    values.put("tau_syn", Units.ms(5));
    values.put("t_ref", Units.ms(refractoryMs));
    String equations = """
        input i_syn : V
        i += i_syn : V
        tau_mem * dv/dt = -70*mV - v + i : V
        tau_syn * di/dt = -i
        init v = -70*mV
        """;
    return model("test.CurrentBased", new Text(equations, "v > -50*mV", "v = -68*mV", "t_ref"), values);
  }

  /** A voltage that integrates its current of the step before. */
  public static NeuronModelDefinition late() {
    String equations = "input i_syn : 1\nv = 0.9 * v + i : 1\ni = 0.8 * i + i_syn : 1";
    return model("test.Late", new Text(equations, "v > 1", "v = 0", ""), Map.of());
  }

  /** A perfect integrator with a comparison of its own. */
  public static NeuronModelDefinition integrator(String threshold, String reset) {
    return model("test.Integrator", new Text("input i_syn : 1\nv = v + i_syn : 1", threshold, reset, ""), Map.of());
  }

  private record Text(String equations, String threshold, String reset, String refractory) {}

  private static NeuronModelDefinition model(String name, Text text, Map<String, Quantity> values) {
    Map<String, Dimension> parameters = new LinkedHashMap<>();
    values.forEach((parameter, value) -> parameters.put(parameter, value.dimension()));
    return new NeuronModelDefinition(
        new ModelText(name, parameters, text.equations(), text.threshold(), text.reset(), "", text.refractory(), THROUGH), values);
  }
}
