package io.synfire.runtime.floating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Topology;
import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityRule;
import io.synfire.learning.PlasticityStep;
import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.conformance.FastSigmoidRule;
import io.synfire.runtime.conformance.Held;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.Raster;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.units.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the float backend shows to plasticity rules of any kind. */
class OnlineLearningTest {

  /** Adds the third factor of a target neuron to all weights of synapses whose source is active. */
  private record Modulated() implements PlasticityRule {
    @Override
    public boolean modulated() {
      return true;
    }

    @Override
    public Plasticity open(PlasticConnection connection) {
      return new Learning(step -> {
        for (int i = 0; i < connection.sources(); i++) {
          for (int j = 0; j < connection.targets(); j++) {
            step.weight[i][j] += step.pre[i] * step.modulator[j];
          }
        }
      });
    }
  }

  /** Adds 1 to every weight in every step. */
  private record Growing() implements PlasticityRule {
    @Override
    public Plasticity open(PlasticConnection connection) {
      return new Learning(step -> {
        for (float[] row : step.weight) {
          for (int j = 0; j < row.length; j++) {
            row[j] += 1;
          }
        }
      });
    }
  }

  private record Learning(java.util.function.Consumer<PlasticityStep> change) implements Plasticity {
    @Override
    public void step(PlasticityStep step) {
      change.accept(step);
    }

    @Override
    public Map<String, float[]> traces() {
      return Map.of();
    }
  }

  private static Program compile(NetworkDefinition network) {
    return Backends.compile(network, "float", Units.ms(1), 1);
  }

  @Test
  void theThirdFactorIsThatOfEachTargetNeuron() {
    NetworkDefinition n = new TestNetwork().encoder("in", 2, new Raster(2, true)).encoder("reward", 3, new Held()).group("a", 3, Models.relay())
        .connect(Link.of("c", "in", "a", new float[2][3])).definition();
    try (Program program = compile(rewarded(n, new Modulated())); Run run = program.open(RunOptions.of(1))) {
      run.input("in", new float[][] {{1, 0, 1, 1, 0, 0}});
      run.input("reward", new float[][] {{0.25f, 0, -1}});
      run.advance(3);
      assertThat(program.parameters().get("c.weight")).isDeepEqualTo(new float[][] {{0.5f, 0, -2}, {0.25f, 0, -1}});
    }
  }

  @Test
  void oneThirdFactorIsThatOfAllTargetNeurons() {
    TestNetwork n = new TestNetwork().encoder("in", 1, new Raster(1, true)).encoder("reward", 1, new Held()).group("a", 3, Models.relay())
        .connect(Link.of("c", "in", "a", new float[1][3]));
    TraceRule rule = TraceRule.of("x0 * y2").with(TraceVariable.Y2, Trace.modulated());
    try (Program program = compile(rewarded(n.definition(), rule)); Run run = program.open(RunOptions.of(1))) {
      run.input("in", new float[][] {{1, 0}});
      run.input("reward", new float[][] {{0.5f}});
      run.advance(2);
      assertThat(program.parameters().get("c.weight")).isDeepEqualTo(new float[][] {{0.5f, 0.5f, 0.5f}});
    }
  }

  private static NetworkDefinition rewarded(NetworkDefinition n, PlasticityRule rule) {
    LearnerDefinition learner = new LearnerDefinition("l", rule, List.of("c"), Optional.of(new Endpoint("reward", "")));
    return new NetworkDefinition(n.name(), n.lagPolicy(), n.members(), n.connections(), n.monitors(), List.of(learner), n.optimizers());
  }

  @Test
  void changedWeightsActFromTheNextStepOnEvenWhereTheInputIsConstant() {
    TestNetwork network = new TestNetwork().encoder("in", 1, new Held()).group("a", 1, Models.leaky(1e6, 1))
        .connect(Link.of("c", "in", "a", new float[][] {{0}})).learner(new Growing(), "c").monitor("a", "i");
    try (Program program = compile(network.definition()); Run run = program.open(RunOptions.of(1))) {
      run.input("in", new float[][] {{0.125f}});
      assertThat(run.advance(4).trace("a.i", 0, 0)).containsExactly(0, 0.125f, 0.25f, 0.375f);
    }
  }

  @Test
  void oneToOneConnectionsLearnTheirOwnWeights() {
    TestNetwork network = new TestNetwork().encoder("in", 3, new Raster(3, true)).group("a", 3, Models.relay())
        .connect(Link.of("c", "in", "a", new float[][] {{1, 2, 3}}).topology(new Topology.OneToOne())).learner(new Growing(), "c");
    try (Program program = compile(network.definition()); Run run = program.open(RunOptions.of(1))) {
      run.input("in", new float[][] {new float[3]});
      run.advance(2);
      assertThat(program.parameters().get("c.weight")).isDeepEqualTo(new float[][] {{3, 4, 5}});
    }
  }

  @Test
  void gradientsAndPlasticityExcludeEachOther() {
    TestNetwork network = new TestNetwork().encoder("in", 1, new Raster(1, true)).group("a", 1, Models.relay())
        .connect(Link.of("c", "in", "a", new float[][] {{1}})).learner(new Growing(), "c").learner(new FastSigmoidRule());
    try (Program program = compile(network.definition())) {
      assertThatIllegalArgumentException().isThrownBy(() -> program.open(RunOptions.of(1).withGradients()))
          .withMessageContaining("learner0").withMessageContaining("no gradients").withMessageContaining("withFixedWeights()");
      program.open(RunOptions.of(1).withGradients().withFixedWeights()).close();
    }
  }
}
