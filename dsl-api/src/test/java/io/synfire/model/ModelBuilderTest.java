package io.synfire.model;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.units.Dimension;
import org.junit.jupiter.api.Test;

class ModelBuilderTest {
  @Test
  void makesTheModelThatIsWritten() {
    NeuronModelDefinition model = ModelBuilder.named("Leaky")
        .parameter("tau", ms(10))
        .parameter("v_th", mV(15))
        .equations("tau * dv/dt = -v : V")
        .threshold("v > v_th")
        .reset("v = 0")
        .update("w = v : V")
        .refractory("2 * tau")
        .options(Integrator.FORWARD_EULER, ResetGradient.DETACHED)
        .build();

    ModelText text = model.text();
    assertThat(text.name()).isEqualTo("Leaky");
    assertThat(text.parameters()).containsEntry("tau", Dimension.TIME).containsEntry("v_th", Dimension.VOLTAGE);
    assertThat(text.parameterNames()).containsExactly("tau", "v_th");
    assertThat(text.equations()).isEqualTo("tau * dv/dt = -v : V");
    assertThat(text.threshold()).isEqualTo("v > v_th");
    assertThat(text.reset()).isEqualTo("v = 0");
    assertThat(text.update()).isEqualTo("w = v : V");
    assertThat(text.refractory()).isEqualTo("2 * tau");
    assertThat(text.options()).isEqualTo(new ModelText.Options(Integrator.FORWARD_EULER, ResetGradient.DETACHED));
    assertThat(model.values()).containsEntry("tau", ms(10));
    assertThat(ModelCompiler.check(text)).isEmpty();
  }

  @Test
  void whatIsNotWrittenIsEmpty() {
    ModelText text = ModelBuilder.named("Nothing").build().text();

    assertThat(text).isEqualTo(
        new ModelText("Nothing", java.util.Map.of(), "", "", "", "", "", new ModelText.Options(Integrator.AUTO, ResetGradient.THROUGH)));
  }
}
