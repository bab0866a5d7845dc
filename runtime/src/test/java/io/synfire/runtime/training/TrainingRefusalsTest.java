package io.synfire.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.ir.LagPolicy;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.OptimizerDefinition;
import io.synfire.ir.Shape;
import io.synfire.learning.Loss;
import io.synfire.learning.OptimizerRule;
import io.synfire.runtime.conformance.FastSigmoidRule;
import io.synfire.runtime.conformance.Held;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.runtime.conformance.WeightedSteps;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.Samples;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a training needs before it can begin, and what it says where that is missing. */
class TrainingRefusalsTest {
  private static final Dataset DATA = new Dataset("two", Shape.of(3), Samples.of(new float[4][3]), new int[] {0, 1, 0, 1}, 2);

  private record Still(double learningRate) implements OptimizerRule {
    @Override
    public int slots() {
      return 0;
    }

    @Override
    public void apply(float[] parameter, float[] gradient, float[][] state, Update update) {}
  }

  private record Zero() implements Loss {
    @Override
    public double evaluate(float[][] output, int[] labels, float[][] adjoint) {
      return 0;
    }
  }

  private static TestNetwork network(int inputs, int outputs) {
    return new TestNetwork().encoder("in", inputs, new Held()).group("a", outputs, Models.follower())
        .connect(Link.of("c", "in", "a", new float[inputs][outputs])).decoder("out", "a", new WeightedSteps("v", 0));
  }

  private static NetworkDefinition with(NetworkDefinition n, OptimizerRule... rules) {
    List<OptimizerDefinition> optimizers =
        IntStream.range(0, rules.length).mapToObj(i -> new OptimizerDefinition("o" + i, rules[i], Optional.empty())).toList();
    return new NetworkDefinition(n.name(), LagPolicy.EXPLICIT, n.members(), n.connections(), n.monitors(), n.learners(), optimizers);
  }

  private static NetworkDefinition sound() {
    return with(network(3, 2).learner(new FastSigmoidRule()).definition(), new Still(0.1));
  }

  private static void refused(Training training, String message) {
    assertThatThrownBy(training::fit).isInstanceOf(TrainingException.class).hasMessage(message);
  }

  @Test
  void aSoundTrainingEndsWithAllItsEpochs() {
    TrainingResult result = Training.of(sound()).data(DATA, DATA).loss(new Zero()).epochs(3).batch(2).threads(1).fit();
    assertThat(result.history()).extracting(m -> m.progress().epoch()).containsExactly(1, 2, 3);
    assertThat(result.history()).extracting(m -> m.progress().update()).containsExactly(2L, 4L, 6L);
    assertThat(result.test().score().accuracy()).as("all outputs are alike, so that class 0 is answered").isEqualTo(0.5);
    assertThat(result.test().confusion()).isDeepEqualTo(new int[][] {{2, 0}, {2, 0}});
  }

  @Test
  void whatIsMissingIsNamedWithTheCallThatGivesIt() {
    refused(Training.of(sound()).data(DATA, DATA), "no loss is given: call loss(...)");
    refused(Training.of(sound()).loss(new Zero()), "no data are given: call data(...)");
    refused(Training.of(sound()).data(DATA, DATA).loss(new Zero()).epochs(0), "the number of epochs must be positive, was 0");
    refused(Training.of(sound()).data(DATA, DATA).loss(new Zero()).threads(-1), "the number of threads must be positive, was -1");
    refused(Training.of(with(network(3, 2).definition(), new Still(1))).data(DATA, DATA).loss(new Zero()),
        "network test has no learner: add one, as learner(stca(0.5))");
  }

  @Test
  void oneOptimiserIsNeeded() {
    NetworkDefinition bare = network(3, 2).learner(new FastSigmoidRule()).definition();
    refused(Training.of(bare).data(DATA, DATA).loss(new Zero()), "network test has no optimiser: add one to it, or call optimizer(...)");
    Training two = Training.of(with(bare, new Still(0.1), new Still(0.2))).data(DATA, DATA).loss(new Zero());
    refused(two, "network test has optimisers that differ, o0, o1: delete all but one, or call optimizer(...)");
    assertThat(two.optimizer(new Still(0.3)).epochs(1).fit().history()).hasSize(1);
    assertThat(Training.of(with(bare, new Still(0.1), new Still(0.1))).data(DATA, DATA).loss(new Zero()).epochs(1).fit().history()).hasSize(1);
  }

  @Test
  void dataMustFitTheNetwork() {
    Training wide = Training.of(with(network(5, 2).learner(new FastSigmoidRule()).definition(), new Still(1))).data(DATA, DATA).loss(new Zero());
    refused(wide, "encoder in takes samples of shape 5 (5 values), data set two has shape 3 (3 values)");
    Training narrow = Training.of(with(network(3, 1).learner(new FastSigmoidRule()).definition(), new Still(1))).data(DATA, DATA).loss(new Zero());
    refused(narrow, "decoder out gives 1 outputs, data set two has 2 classes");
  }

  @Test
  void exactlyOneEncoderAndDecoderAreTrained() {
    TestNetwork two = network(3, 2).decoder("second", "a", new WeightedSteps("v", 0)).learner(new FastSigmoidRule());
    refused(Training.of(with(two.definition(), new Still(1))).data(DATA, DATA).loss(new Zero()),
        "network test has 2 decoders [out, second]; training needs exactly one: hide the others, or train with a Run of your own");
    TestNetwork none = new TestNetwork().encoder("in", 3, new Held()).group("a", 2, Models.follower())
        .connect(Link.of("c", "in", "a", new float[3][2])).learner(new FastSigmoidRule());
    refused(Training.of(with(none.definition(), new Still(1))).data(DATA, DATA).loss(new Zero()),
        "network test has 0 decoders []; training needs exactly one: hide the others, or train with a Run of your own");
  }
}
