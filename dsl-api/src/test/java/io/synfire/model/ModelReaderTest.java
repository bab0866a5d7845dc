package io.synfire.model;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.units.Dimension;
import io.synfire.units.Time;
import io.synfire.units.Voltage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelReaderTest {

  /** A leaky integrator with a threshold. */
  @NeuronModel(
      equations = """
          input i : V
          tau_mem * dv/dt = -v + i : V
          """,
      threshold = "v > v_th",
      reset = "v = 0",
      resetGradient = ResetGradient.DETACHED)
  record Leaky(Time tauMem, Voltage vTh) {}

  /** No model: it has no annotation. */
  record Plain(Time tau) {}

  /** No model: a parameter without unit type. */
  @NeuronModel(equations = "v = a : 1")
  record Bare(double a) {}

  @Test
  void readsTextAndValuesOfARecord() {
    NeuronModelDefinition definition = ModelReader.read(new Leaky(ms(20), mV(15)));
    assertThat(definition.text().parameters()).containsExactly(Map.entry("tau_mem", Dimension.TIME), Map.entry("v_th", Dimension.VOLTAGE));
    assertThat(definition.values()).containsEntry("tau_mem", ms(20)).containsEntry("v_th", mV(15));
    assertThat(definition.text().options()).isEqualTo(new ModelText.Options(Integrator.AUTO, ResetGradient.DETACHED));
    assertThat(definition.text().name()).isEqualTo("io.synfire.model.ModelReaderTest.Leaky");
    assertThat(ModelCompiler.check(definition.text())).isEmpty();
  }

  @Test
  void refusesClassesThatAreNoModels() {
    assertThatThrownBy(() -> ModelReader.text(Plain.class)).isInstanceOf(DiagnosticException.class).hasMessageContaining("[bad-model]").hasMessageContaining("@NeuronModel");
    assertThatThrownBy(() -> ModelReader.text(Bare.class)).isInstanceOf(DiagnosticException.class).hasMessageContaining("component a has the type double").hasMessageContaining("Voltage");
  }

  @Test
  void namesOfComponentsAreWrittenInSnakeCase() {
    assertThat(Names.snake("tauMem")).isEqualTo("tau_mem");
    assertThat(Names.snake("vTh")).isEqualTo("v_th");
    assertThat(Names.snake("r")).isEqualTo("r");
    assertThat(Names.snake("deltaT2")).isEqualTo("delta_t2");
    assertThat(Names.snake("gL")).isEqualTo("g_l");
  }
}
