package io.synfire.runtime.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.conformance.FastSigmoidRule;
import io.synfire.runtime.conformance.Held;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.runtime.conformance.WeightedSteps;
import io.synfire.units.Units;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Trainable parameters of neurons: live values, and derivatives against differences of the engine's own answers. */
class GroupParametersTest {
  private static final int STEPS = 15;
  private static final float[][] ADJOINT = {{1, -2, 0.5f}, {0.3f, 1, 1}};

  private static Program program(Map<String, List<Double>> perNeuron) {
    GroupOptions options = new GroupOptions(perNeuron, Map.of(), Set.of("tau", "tau_syn"), Set.of());
    TestNetwork network = new TestNetwork().encoder("in", 1, new Held()).group("a", 3, Models.integrator(9, 3), options)
        .connect(Link.of("in_a", "in", "a", new float[][] {{0.2f, 0.3f, 0.4f}}).lag(1)).decoder("out", "a", new WeightedSteps("v", 0.1f)).learner(new FastSigmoidRule());
    return Backends.compile(network.definition(), "float", Units.ms(1), 1);
  }

  private static double loss(Program program) {
    try (Run run = program.open(new RunOptions(2, 1, 1, false))) {
      run.input("in", new float[][] {{1}, {-0.5f}});
      float[][] answer = run.advance(STEPS).decoders().get("out");
      double sum = 0;
      for (int b = 0; b < 2; b++) {
        for (int i = 0; i < 3; i++) {
          sum += ADJOINT[b][i] * answer[b][i];
        }
      }
      return sum;
    }
  }

  private static float[][] gradient(Program program, String parameter) {
    try (Run run = program.open(new RunOptions(2, 1, 1, true))) {
      run.input("in", new float[][] {{1}, {-0.5f}});
      run.advance(STEPS);
      return run.backward(Map.of("out", ADJOINT), Map.of()).get(parameter);
    }
  }

  private static void assertGradient(Program program, String parameter) {
    float[][] found = gradient(program, parameter);
    float[] live = program.parameters().get(parameter)[0];
    assertThat(found[0]).hasSameSizeAs(live);
    for (int i = 0; i < live.length; i++) {
      float at = live[i];
      live[i] = at * 1.02f;
      double up = live[i];
      double above = loss(program);
      live[i] = at * 0.98f;
      double difference = (above - loss(program)) / (up - live[i]);
      live[i] = at;
      assertThat((double) found[0][i]).as("%s[%s]", parameter, i).isCloseTo(difference, within(2e-3 * Math.abs(difference)));
    }
  }

  @Test
  void oneValueForTheGroupHasOneDerivative() {
    try (Program program = program(Map.of())) {
      assertThat(program.parameters().get("a.tau")).isDeepEqualTo(new float[][] {{0.009f}});
      assertGradient(program, "a.tau");
      assertGradient(program, "a.tau_syn");
    }
  }

  @Test
  void oneValuePerNeuronHasOneDerivativeEach() {
    try (Program program = program(Map.of("tau", List.of(0.006, 0.009, 0.015)))) {
      assertThat(program.parameters().get("a.tau")).isDeepEqualTo(new float[][] {{0.006f, 0.009f, 0.015f}});
      assertGradient(program, "a.tau");
      assertGradient(program, "a.tau_syn");
    }
  }

  @Test
  void parametersWithoutFiniteCoefficientsAreRefusedBeforeTheFirstStep() {
    try (Program program = program(Map.of("tau", List.of(0.006, 0.009, 0.015)))) {
      program.parameters().get("a.tau")[0][1] = -1e-9f;
      try (Run run = program.open(new RunOptions(2, 1, 1, false))) {
        run.input("in", new float[][] {{1}, {-0.5f}});
        assertThatIllegalArgumentException().isThrownBy(() -> run.advance(1)).withMessageContaining("group a").withMessageContaining("neuron 1").withMessageContaining("tau=-9.99");
      }
    }
  }

  @Test
  void derivativesOfManyNeuronsAreThoseOfEach() {
    List<Double> tau = java.util.stream.IntStream.range(0, 3000).mapToObj(i -> 0.004 + 1e-6 * (i % 7)).toList();
    float[][] weights = new float[1][3000];
    java.util.Arrays.fill(weights[0], 0.3f);
    GroupOptions options = new GroupOptions(Map.of("tau", tau), Map.of(), Set.of("tau", "tau_syn"), Set.of());
    TestNetwork network = new TestNetwork().encoder("in", 1, new Held()).group("a", 3000, Models.integrator(9, 3), options)
        .connect(Link.of("in_a", "in", "a", weights)).decoder("out", "a", new WeightedSteps("v", 0.1f)).learner(new FastSigmoidRule());
    float[][] by = new float[1][3000];
    java.util.Arrays.fill(by[0], 1f);
    try (Program program = Backends.compile(network.definition(), "float", Units.ms(1), 1); Run run = program.open(new RunOptions(1, 1, 1, true))) {
      run.input("in", new float[][] {{1}});
      run.advance(5);
      float[] found = run.backward(Map.of("out", by), Map.of()).get("a.tau")[0];
      assertThat(found[7]).isNotEqualTo(found[8]);
      for (int i = 7; i < found.length; i++) {
        assertThat(found[i]).isEqualTo(found[i - 7]);
      }
    }
  }
}
