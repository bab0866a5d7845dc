package io.synfire.runtime.loihi.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.Shape;
import io.synfire.model.ModelCompiler;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.loihi.LoihiModels;
import io.synfire.runtime.parameters.GroupParameters;
import io.synfire.runtime.plan.GroupModel;
import io.synfire.units.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecognizerTest {

  private static Optional<IntegrateAndFire> recognized(NeuronModelDefinition model, GroupOptions options) {
    GroupModel group = new GroupModel(new GroupDefinition("a", Shape.of(3), model, options), ModelCompiler.compile(model.text()), Set.of());
    return Recognizer.recognize(group, new GroupParameters(group, Units.ms(1)).coefficients());
  }

  private static Optional<IntegrateAndFire> recognized(NeuronModelDefinition model) {
    return recognized(model, GroupOptions.NONE);
  }

  @Test
  void aPerfectIntegratorHasNoLeak() {
    IntegrateAndFire found = recognized(LoihiModels.integrator("v > 1.5", "v = 0.5")).orElseThrow();
    assertThat(found.voltage()).isEqualTo("v");
    assertThat(found.leak()).containsExactly(1, 1, 1);
    assertThat(found.threshold()[0]).isEqualTo(1);
    assertThat(found.reset()[0]).isEqualTo(0.5);
    assertThat(found.bias()[0]).isZero();
    assertThat(found.currents()).singleElement().satisfies(current -> {
      assertThat(current.variable()).isEmpty();
      assertThat(current.retained()[0]).isZero();
      assertThat(current.gain()[0][0]).isEqualTo(1);
    });
  }

  @Test
  void restBecomesABiasAndVoltagesCountFromTheReset() {
    IntegrateAndFire found = recognized(LoihiModels.currentBased(3)).orElseThrow();
    double leak = Math.exp(-0.1);
    assertThat(found.leak()[0]).isCloseTo(leak, within(1e-6));
    assertThat(found.threshold()[0]).isCloseTo(0.018, within(1e-6));
    assertThat(found.reset()[0]).isCloseTo(-0.068, within(1e-6));
    assertThat(found.bias()[0]).as("toward the rest, 2 mV below the reset").isCloseTo(-0.002 * (1 - leak), within(1e-7));
    assertThat(found.held()).containsExactly(3, 3, 3);
    assertThat(found.currents()).singleElement().satisfies(current -> {
      assertThat(current.variable()).contains("i");
      assertThat(current.retained()[0]).isCloseTo(Math.exp(-0.2), within(1e-6));
    });
  }

  @Test
  void aCurrentThatActsAStepLaterIsTwoCurrents() {
    IntegrateAndFire found = recognized(LoihiModels.late()).orElseThrow();
    assertThat(found.currents()).hasSize(2);
    assertThat(found.currents().get(0).gain()[0][0]).isCloseTo(1 / 0.8, within(1e-6));
    assertThat(found.currents().get(1).gain()[0][0]).as("takes back what is not there yet").isCloseTo(-1 / 0.8, within(1e-6));
  }

  @Test
  void parametersMayDifferBetweenNeurons() {
    GroupOptions options = new GroupOptions(Map.of("tau_mem", List.of(0.005, 0.01, 0.02)), Map.of(), Set.of(), Set.of());
    IntegrateAndFire found = recognized(LoihiModels.currentBased(0), options).orElseThrow();
    assertThat(found.leak()[0]).isLessThan(found.leak()[1]);
    assertThat(found.leak()[2]).isCloseTo(Math.exp(-0.05), within(1e-6));
  }

  @Test
  void whatElseANeuronDoesIsNotRecognized() {
    assertThat(recognized(LoihiModels.integrator("v >= 1", "v = 0"))).as("threshold that is reached").isEmpty();
    assertThat(recognized(LoihiModels.integrator("v > 1", "v -= 1"))).as("reset by subtraction").isEmpty();
    assertThat(recognized(LoihiModels.integrator("v > 1", "v = 2"))).as("reset above the threshold").isEmpty();
    assertThat(recognized(Models.relay())).as("no memory").isEmpty();
    assertThat(recognized(Models.integrator(10, 5))).as("no threshold").isEmpty();
  }
}
