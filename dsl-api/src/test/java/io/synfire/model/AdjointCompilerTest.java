package io.synfire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.equations.Algebra;
import io.synfire.equations.ExprPrinter;
import io.synfire.equations.Traversal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdjointCompilerTest {

  private static String listing(AdjointProgram adjoint) {
    return adjoint.backward().stream().map(a -> a.target() + " = " + ExprPrinter.print(a.value()) + "\n").collect(Collectors.joining());
  }

  private static AdjointProgram adjoint(TestModel model, Set<String> trainable, ResetGradient resetGradient) {
    return AdjointCompiler.compile(model.program(), trainable, resetGradient);
  }

  @Test
  void theAdjointOfALifIsWhatOneWritesByHand() {
    AdjointProgram through = adjoint(ExampleModels.lif(), Set.of(), ResetGradient.THROUGH);
    assertThat(listing(through))
        .isEqualTo(
            """
            adj_spike_1 = adj_spike + adj_v*(v_reset - (distance + v_th))
            adj_distance = adj_spike_1*surrogate
            adj_v_1 = (distance > 0 ? 0 : adj_v) + adj_distance
            adj_v_0 = adj_v_1*decay_tau
            adj_i = adj_v_1*p_v_i
            """);
    assertThat(through.tape()).containsExactly("distance");
    assertThat(through.variableAdjoint()).containsExactly(Map.entry("v", "adj_v_0"));
    assertThat(through.inputAdjoint()).containsExactly(Map.entry("i", "adj_i"));
    assertThat(through.coefficientAdjoint()).isEmpty();
  }

  @Test
  void aDetachedResetFollowsTheBranchOnly() {
    assertThat(listing(adjoint(ExampleModels.lif(), Set.of(), ResetGradient.DETACHED)))
        .startsWith("adj_distance = adj_spike*surrogate\nadj_v_1 = (distance > 0 ? 0 : adj_v) + adj_distance\n");
  }

  @Test
  void onlyCoefficientsOfTrainableParametersHaveADerivative() {
    AdjointProgram adjoint = adjoint(ExampleModels.cuba(), Set.of("tau_syn"), ResetGradient.THROUGH);
    assertThat(adjoint.coefficientAdjoint()).containsOnlyKeys("p_v_i", "decay_tau_syn");
    assertThat(adjoint.tape()).containsExactly("i", "distance");
    assertThat(adjoint(ExampleModels.cuba(), Set.of("tau_mem", "v_leak", "r"), ResetGradient.THROUGH).coefficientAdjoint())
        .containsOnlyKeys("decay_tau_mem", "p_v_i", "p_v_const", "v_leak");
  }

  @Test
  void theRefractoryCounterCarriesNoGradient() {
    AdjointProgram adjoint = adjoint(ExampleModels.refractory(), Set.of("t_ref"), ResetGradient.THROUGH);
    assertThat(adjoint.variableAdjoint()).containsOnlyKeys("v");
    assertThat(listing(adjoint)).doesNotContain("adj_refractory").contains("refractory > 0.5 ? 0 : adj_spike_2");
  }

  @Test
  void everyAdjointIsInSingleAssignmentFormAndReadsOnlyWhatItMay() {
    Stream.of(
            ExampleModels.integrateAndFire(), ExampleModels.lif(), ExampleModels.subtractive(), ExampleModels.refractory(), ExampleModels.cuba(),
            ExampleModels.clif(), ExampleModels.adaptive(), ExampleModels.izhikevich(), ExampleModels.adex(), ExampleModels.gated(),
            ExampleModels.lateReset(), ExampleModels.quadratic())
        .forEach(model -> List.of(ResetGradient.values()).forEach(gradient -> assertWellFormed(model.program(), adjoint(model, model.si().keySet(), gradient))));
  }

  private static void assertWellFormed(StepProgram program, AdjointProgram adjoint) {
    Set<String> known = new HashSet<>(adjoint.tape());
    known.add(AdjointProgram.SURROGATE);
    program.coefficients().forEach(c -> known.add(c.name()));
    program.variables().forEach(v -> known.add(AdjointProgram.adjoint(v.name())));
    for (StepProgram.Assignment assignment : adjoint.backward()) {
      assertThat(known).containsAll(Traversal.symbols(assignment.value()));
      assertThat(known.add(assignment.target())).as("first assignment of %s", assignment.target()).isTrue();
    }
    assertThat(known).containsAll(adjoint.variableAdjoint().values()).containsAll(adjoint.inputAdjoint().values()).containsAll(adjoint.coefficientAdjoint().values());
    Set<String> forward = new HashSet<>();
    program.variables().forEach(v -> forward.add(v.name()));
    program.inputs().forEach(p -> forward.add(p.name()));
    program.forward().forEach(a -> assertThat(forward.add(a.target())).isTrue());
    assertThat(forward).containsAll(adjoint.tape()).containsAll(program.next().values());
  }

  private static double inputGradient(TestModel model, double input, Map<String, Double> state) {
    StepInterpreter interpreter = model.interpreter(1e-3);
    StepInterpreter.Step step = interpreter.forward(state, Map.of("x", input));
    AdjointProgram adjoint = adjoint(model, Set.of(), ResetGradient.THROUGH);
    return interpreter.backward(adjoint, step, Map.of("y", 1.0), Algebra.ONE).inputs().get("x");
  }

  @Test
  void aBranchThatIsNotTakenContributesNothingEvenIfItHasAPole() {
    TestModel model = TestModel.of("input x : 1\ny = abs(x) > 0.0001 ? x/(exp(x) - 1) : 1 - x/2 : 1");
    assertThat(inputGradient(model, 0, Map.of("y", 0.0))).isEqualTo(-0.5);
    TestModel gate = TestModel.of("input x : 1\ndy/dt = (1 - x*y)/s : 1");
    assertThat(inputGradient(gate, 0, Map.of("y", 2.0))).isCloseTo(-2e-3 - 0.5e-6, within(1e-15));
  }

  @Test
  void aModelWithoutSpikeHasNoSurrogate() {
    TestModel leaky = TestModel.of("input i : 1\nv = v*0.5 + i*i : 1");
    assertThat(listing(adjoint(leaky, Set.of(), ResetGradient.THROUGH))).isEqualTo("adj_v_0 = adj_v*0.5\nadj_i = adj_v*i + adj_v*i\n");
  }
}
