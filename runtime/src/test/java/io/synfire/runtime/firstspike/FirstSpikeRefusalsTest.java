package io.synfire.runtime.firstspike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.WeightSource;
import io.synfire.learning.ExactGradient;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.runtime.conformance.WeightedSteps;
import io.synfire.units.Units;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstSpikeRefusalsTest {
  private static final NeuronModelDefinition MODEL = FirstSpikeModels.model(Units.ms(20), Units.ms(10), 1, 0.1);
  private static final float[][] ONE = {{1}};

  private static TestNetwork network(NeuronModelDefinition model, GroupOptions options) {
    return new TestNetwork().encoder("in", 1, new GivenTimes()).group("a", 1, model, options).connect(Link.of("in_a", "in", "a", ONE));
  }

  private static TestNetwork network() {
    return network(MODEL, GroupOptions.NONE);
  }

  private static void refused(TestNetwork network, String member, String... texts) {
    assertThatThrownBy(() -> Backends.compile(network.definition(), "first-spike", Units.ms(1), 1))
        .isInstanceOfSatisfying(DiagnosticException.class, e -> assertThat(e.diagnostics()).anySatisfy(d -> {
          assertThat(d.kind()).isEqualTo(DiagnosticKind.UNSUPPORTED_BY_BACKEND);
          assertThat(d.message()).startsWith(member + " cannot run on backend first-spike: ").contains(texts);
        }));
  }

  private static NeuronModelDefinition text(String equations, String threshold) {
    return Models.model("test.Other", equations, threshold, "v = 0", Map.of("tau", Units.ms(10)));
  }

  @Test
  void neuronsOfOtherKindsSayWhatDoesNotFit() {
    refused(network(Models.leaky(10, 1), GroupOptions.NONE), "a", "test.Leaky", "raises its voltage v itself", "event or float");
    refused(network(text("input i : 1\nv = exp(-1 * ms / tau) * v + i : 1", "v > 1"), GroupOptions.NONE), "a", "test.Other", "linear integrate-and-fire");
    String two = "input i : 1\nx += i : 1\ny += i : 1\ntau * dv/dt = x - y - v : 1\ntau * dx/dt = -x\n0.5 * tau * dy/dt = -y";
    refused(network(text(two, "v > 1"), GroupOptions.NONE), "a", "one synaptic current", "[x, y]");
    refused(network(text("input i : 1\nx += i : 1\ntau * dv/dt = x + 2 - v : 1\ntau * dx/dt = -x", "v > 1"), GroupOptions.NONE), "a", "not above its rest");
  }

  @Test
  void neuronsMustStartAtRestAndBeAlike() {
    refused(network(MODEL, new GroupOptions(Map.of(), Map.of("v", List.of(0.05)), Set.of(), Set.of())), "a", "starts at 0.05", "rest 0.0");
    refused(network(MODEL, new GroupOptions(Map.of("v_th", List.of(0.2)), Map.of(), Set.of(), Set.of())), "a", "one value per neuron for [v_th]");
  }

  @Test
  void onlyWeightsAreTrained() {
    refused(network(MODEL, new GroupOptions(Map.of(), Map.of(), Set.of("tau_mem"), Set.of())).learner(new ExactGradient()), "a", "[tau_mem]", "derivatives by weights only");
  }

  @Test
  void constantCurrentsAreRefusedWithTheAlternative() {
    refused(network().connect(Link.of("more", "in", "a", ONE).bias(new WeightSource.Constant(0.1))), "more", "its bias is a constant current", "spikes at a fixed time");
  }

  @Test
  void cyclesAreNamed() {
    refused(network().connect(Link.of("a_a", "a", "a", ONE).lag(1)), "a_a", "closes a cycle through group a");
  }

  @Test
  void inputsOfPortsAreNotKept() {
    refused(network().monitor("a", "i_syn"), "a.i_syn", "the input of a port is not kept");
  }

  @Test
  void onlyTimesHaveDerivatives() {
    TestNetwork network = network().decoder("steps", "a", new WeightedSteps("spike", 1)).decoder("times", "a", new ExactTimes()).learner(new ExactGradient());
    try (Program program = Backends.compile(network.definition(), "first-spike", Units.ms(1), 1); Run run = program.open(RunOptions.of(1).withGradients())) {
      assertThatThrownBy(() -> run.backward(Map.of(), Map.of())).isInstanceOf(IllegalStateException.class).hasMessageContaining("call advance first");
      run.input("in", new float[][] {{0}});
      run.advance(10);
      assertThatIllegalArgumentException().isThrownBy(() -> run.backward(Map.of("steps", ONE), Map.of()))
          .withMessageContaining("decoder steps").withMessageContaining("no derivative by spike times");
      assertThatIllegalArgumentException().isThrownBy(() -> run.backward(Map.of(), Map.of("b", ONE))).withMessageContaining("neuron group b");
      assertThatIllegalArgumentException().isThrownBy(() -> run.backward(Map.of("times", new float[][] {{1, 2}}), Map.of()))
          .withMessageContaining("derivative by decoder times");
    }
  }

  @Test
  void anotherSpikeOfAnInputIsRefusedAndChangesNothing() {
    try (Program program = Backends.compile(network().definition(), "first-spike", Units.ms(1), 1); Run run = program.open(RunOptions.of(1))) {
      run.input("in", new float[][] {{2}});
      run.advance(10);
      assertThatIllegalArgumentException().isThrownBy(() -> run.advance(10))
          .withMessageContaining("encoder in (GivenTimes[]) emits neuron 0 of sample 0 more than once, again in step 10")
          .withMessageContaining("reset the run before the next sample");
      run.input("in", new float[][] {{1000}});
      assertThat(run.advance(5).firstStep()).isEqualTo(10);
    }
  }
}
