package io.synfire.runtime.loihi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.ir.Deployment;
import io.synfire.ir.Shape;
import io.synfire.ir.WeightSource;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.backend.Target;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.Raster;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.units.Units;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Groups on the chip that send values to others. */
class GradedSpikesTest {
  private static final float[] SAMPLE = {1, 0, 1, 1, 0, 1, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0};

  /** Spikes above 0.5, and has the sign of its input as a variable. */
  private static NeuronModelDefinition signed() {
    return Models.model("test.Signed", "input i : 1\nv = i : 1\ns = (v > 0.25) - (v < -0.25) : 1", "v > 0.5", "", Map.of());
  }

  private static TestNetwork network() {
    return new TestNetwork().encoder("in", 2, new Raster(2, true)).group("a", 3, signed()).group("b", 4, Models.follower())
        .connect(Link.of("in_a", "in", "a", new float[][] {{1, -0.5f, 0.375f}, {-0.75f, 0, 1}})).spikes("a", "spike").monitor("b", "v");
  }

  private static Link sent() {
    return Link.of("a_b", "a", "b", new float[][] {{1, 0.5f, 0.25f, 0}, {0, -1, 0.5f, 1}, {0.125f, 0, 0, -1}}).from("s").lag(1);
  }

  private static Observations run(TestNetwork network, Target target) {
    try (Program program = Backends.compile(network.definition(), target, Units.ms(1), 1); Run run = program.open(RunOptions.of(1))) {
      run.input("in", new float[][] {SAMPLE});
      return run.advance(10);
    }
  }

  private static void assertRefused(TestNetwork network, String... texts) {
    assertThatThrownBy(() -> Backends.compile(network.definition(), "loihi", Units.ms(1), 1))
        .isInstanceOf(DiagnosticException.class).hasMessageContainingAll(texts);
  }

  @Test
  void signsAreExactAndSpikesStayThoseOfTheModel() {
    Observations expected = run(network().connect(sent()), Target.of("float"));
    assertThat(expected.trace("b.v", 0, 0)).contains(-1f + 0.125f);
    assertThat(expected.spikeCounts().get("a")[0]).containsExactly(2, 0, 4);
    assertThat(run(network().connect(sent()), Target.of("loihi"))).usingRecursiveComparison().isEqualTo(expected);
    Deployment cut = Deployment.DEFAULT.withBlockShape("a", Shape.of(2)).withBlockShape("b", Shape.of(3));
    assertThat(run(network().connect(sent()), Target.of("loihi").with(cut))).usingRecursiveComparison().isEqualTo(expected);
  }

  @Test
  void spikesAndValuesMayReachOneGroup() {
    TestNetwork both = network().connect(sent()).group("c", 2, Models.relay()).connect(Link.of("in_c", "in", "c", new WeightSource.Constant(1)))
        .connect(Link.of("c_b", "c", "b", new WeightSource.Constant(0.75f)).lag(1));
    Observations expected = run(both, Target.of("float"));
    assertThat(run(both, Target.of("loihi"))).usingRecursiveComparison().isEqualTo(expected);
  }

  @Test
  void valuesFromTheHostOrOfCompartmentsAreRefused() {
    Target target = Target.of("loihi").with(Deployment.DEFAULT.withOnHost("a"));
    assertThatThrownBy(() -> Backends.compile(network().connect(sent()).definition(), target, Units.ms(1), 1)).hasMessageContaining("GRADED_SIGNALS");
    TestNetwork late = new TestNetwork().encoder("in", 2, new Raster(2, true)).group("a", 3, LoihiModels.late()).group("b", 4, Models.follower())
        .connect(Link.of("in_a", "in", "a", new WeightSource.Constant(1))).connect(sent().from("v"));
    assertRefused(late, "a_b", "a.v", "compartments", "put group b on the host");
  }

  @Test
  void aGroupSendsOneVariableAndNoLoops() {
    assertRefused(network().connect(sent()).group("c", 4, Models.relay()).connect(Link.of("a_c", "a", "c", new WeightSource.Constant(1)).lag(1)),
        "a_b", "a_c transmits spike", "one variable", "put group b on the host");
    Link loop = Link.of("a_a", "a", "a", new WeightSource.Constant(1)).from("s").lag(1);
    assertRefused(network().connect(sent()).connect(loop), "a_a", "loop", "put group a on the host");
  }

  @Test
  void whatLearnsTakesSpikes() {
    TraceRule rule = TraceRule.of("0.01 * x1 * y0").with(TraceVariable.X1, Trace.adding(1, Units.ms(10)));
    assertRefused(network().connect(sent()).learner(rule, "in_a"), "in_a", "it learns", "spikes of a");
    TestNetwork spiking = network().connect(sent()).group("c", 2, Models.relay())
        .connect(Link.of("a_c", "a", "c", new WeightSource.Constant(1)).from("s").lag(1)).learner(rule, "a_c");
    assertRefused(spiking, "a_c", "it learns", "put group c on the host");
  }
}
