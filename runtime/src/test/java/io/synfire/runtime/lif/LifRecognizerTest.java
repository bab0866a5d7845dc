package io.synfire.runtime.lif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.Shape;
import io.synfire.model.Integrator;
import io.synfire.model.ModelText;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.ResetGradient;
import io.synfire.runtime.conformance.Models;
import io.synfire.units.Dimension;
import io.synfire.units.Quantity;
import io.synfire.units.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifRecognizerTest {
  private static final String CUBA =
      """
      input i_syn : A
      i += i_syn : A
      tau_mem * dv/dt = v_leak - v + r * (i + i_bias) : V
      tau_syn * di/dt = -i
      init v = v_leak
      """;

  private static Map<String, Quantity> cubaValues() {
    Map<String, Quantity> values = new LinkedHashMap<>();
    values.put("tau_mem", Units.ms(10));
    values.put("tau_syn", Units.ms(5));
    values.put("t_ref", Units.ms(2));
    values.put("r", Units.megohms(2));
    values.put("i_bias", Units.nA(3));
    values.put("v_leak", Units.mV(-65));
    values.put("v_th", Units.mV(-50));
    values.put("v_reset", Units.mV(-70));
    return values;
  }

  private static NeuronModelDefinition cuba() {
    Map<String, Dimension> parameters = new LinkedHashMap<>();
    cubaValues().forEach((name, value) -> parameters.put(name, value.dimension()));
    ModelText.Options options = new ModelText.Options(Integrator.AUTO, ResetGradient.THROUGH);
    return new NeuronModelDefinition(new ModelText("test.Cuba", parameters, CUBA, "v > v_th", "v = v_reset", "", "t_ref", options), cubaValues());
  }

  @Test
  void readsACurrentBasedNeuron() {
    LinearNeuron neuron = LifRecognizer.recognize(cuba()).found().orElseThrow();
    assertThat(neuron.ports()).containsExactly("i_syn");
    assertThat(neuron.membrane().variable()).isEqualTo("v");
    assertThat(neuron.membrane().tau()).isCloseTo(0.01, within(1e-15));
    assertThat(neuron.membrane().rest()).isCloseTo(-0.065 + 0.006, within(1e-15));
    assertThat(neuron.membrane().initial()).isCloseTo(-0.065, within(1e-15));
    assertThat(neuron.membrane().jump()).containsExactly(0);
    LinearNeuron.Current current = neuron.currents().getFirst();
    assertThat(current.tau()).isCloseTo(0.005, within(1e-15));
    assertThat(current.gain()).isCloseTo(2e6 / 0.01, within(1e-6));
    assertThat(current.jump()).containsExactly(1);
    assertThat(neuron.firing()).contains(new LinearNeuron.Firing(-0.05, true, LinearNeuron.Reset.SET, -0.07, 0.002));
  }

  @Test
  void readsDeltaSynapsesAndSubtraction() {
    LinearNeuron neuron = LifRecognizer.recognize(Models.leaky(10, 3)).found().orElseThrow();
    assertThat(neuron.currents()).isEmpty();
    assertThat(neuron.membrane().jump()).containsExactly(3);
    assertThat(neuron.firing().orElseThrow().after(1.25)).isEqualTo(0.25);
  }

  @Test
  void readsSeveralCurrentsPortsAndScaledInput() {
    String text = "input a : 1\ninput b : 1\ns = 2 * a - b : 1\nx += s : 1\ny -= a : 1\ntau * dv/dt = x + 3 * y - v : 1\ntau * dx/dt = -x\n2 * tau * dy/dt = -y";
    LinearNeuron neuron = LifRecognizer.recognize(Models.model("test.Two", text, "", "", Map.of("tau", Units.ms(10)))).found().orElseThrow();
    assertThat(neuron.firing()).isEmpty();
    assertThat(neuron.currents()).extracting(LinearNeuron.Current::variable).containsExactly("x", "y");
    assertThat(neuron.currents().get(0).jump()).containsExactly(2, -1);
    assertThat(neuron.currents().get(1).jump()).containsExactly(-1, 0);
    assertThat(neuron.currents().get(1).tau()).isCloseTo(0.02, within(1e-15));
    assertThat(neuron.currents().get(1).gain()).isCloseTo(300, within(1e-10));
  }

  @Test
  void readsAPerfectIntegratorAndDerivedVariables() {
    String text = "input a : 1\nv += a : 1\nu = v - 1 : 1";
    LinearNeuron neuron = LifRecognizer.recognize(Models.model("test.If", text, "u > 2", "v = 0", Map.of())).found().orElseThrow();
    assertThat(neuron.membrane().tau()).isInfinite();
    assertThat(neuron.firing().orElseThrow().threshold()).isEqualTo(3);
    assertThat(neuron.derived().get("u").constant()).isEqualTo(-1);
  }

  @Test
  void parametersAndInitialValuesMayDifferBetweenNeurons() {
    GroupOptions options = new GroupOptions(Map.of("v_th", List.of(-0.05, -0.04)), Map.of("v", List.of(-0.06)), Set.of(), Set.of());
    List<LinearNeuron> neurons = LifRecognizer.recognize(new GroupDefinition("g", Shape.of(2), cuba(), options)).found().orElseThrow();
    assertThat(neurons).extracting(n -> n.firing().orElseThrow().threshold()).containsExactly(-0.05, -0.04);
    assertThat(neurons).extracting(n -> n.membrane().initial()).containsExactly(-0.06, -0.06);
    assertThat(LifRecognizer.recognize(new GroupDefinition("g", Shape.of(2), cuba(), GroupOptions.NONE)).found().orElseThrow()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "input i : 1;v = 0.9 * v + i : 1 | v > 1 | v = 0 | by something else than input",
    "input i : 1;v = i : 1 | v > 1 | v = 0 | must compare one voltage",
    "input i : 1;tau * dv/dt = i - v : 1 | v > 1 | v = 0 | for the length of a step",
    "input i : 1;v += i - 0.1 : 1 | v > 1 | v = 0 | by something else than input",
    "input i : 1;tau * dv/dt = -v * x : 1;tau * dx/dt = -x : 1;v += i | v > 1 | v = 0 | is not linear in v, x",
    "input i : 1;tau * dv/dt = v : 1;v += i | v > 1 | v = 0 | grow by itself",
    "input i : 1;tau * dv/dt = -v : 1;v += i * dt / tau | v > 1 | v = 0 | reads dt",
    "input i : 1;tau * dv/dt = a - v : 1;tau * da/dt = v - a : 1;v += i | v > 1 | v = 0 | no current that decays",
    "input i : 1;tau * dv/dt = -v : 1;v += i | v > 1 | v = 2 | below the threshold",
    "input i : 1;tau * dv/dt = -v : 1;v += i | v > 1 | '' | needs one reset",
    "input i : 1;tau * dv/dt = -v : 1;tau * dx/dt = -x : 1;v += i;x += i | '' | '' | one must be the voltage",
  })
  void saysWhichStatementDoesNotFit(String equations, String threshold, String reset, String reason) {
    NeuronModelDefinition model = Models.model("test.Other", equations.replace(';', '\n'), threshold, reset,
        equations.contains("tau") ? Map.of("tau", Units.ms(10)) : Map.of());
    assertThat(LifRecognizer.recognize(model)).isInstanceOfSatisfying(Recognition.Refused.class, r -> assertThat(r.reason()).contains(reason));
  }
}
