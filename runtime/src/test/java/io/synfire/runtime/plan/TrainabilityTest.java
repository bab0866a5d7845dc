package io.synfire.runtime.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.equations.ExprParser;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.learning.SurrogateGradient;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.PairStdp;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which learner trains what, and whose surrogate a group has. */
class TrainabilityTest {
  private record Scaled(double factor) implements SurrogateGradient {
    @Override
    public SurrogateExpression surrogate() {
      return new SurrogateExpression(ExprParser.parse("1/(1 + " + factor + "*u*u)"), ExprParser.parse("u"));
    }
  }

  private static Trainability of(LearnerDefinition... learners) {
    List<MemberDefinition> members = List.of(
        group("a"), new ContainerDefinition("box", List.of("box.b", "box.inner")), group("box.b"),
        new ContainerDefinition("box.inner", List.of("box.inner.c")), group("box.inner.c"), new ContainerDefinition("ring", List.of("ring", "a")));
    return new Trainability(new NetworkDefinition("net", LagPolicy.EXPLICIT, members, List.of(), List.of(), List.of(learners), List.of()));
  }

  private static GroupDefinition group(String id) {
    return new GroupDefinition(id, Shape.of(2), Models.relay(), GroupOptions.NONE);
  }

  private static LearnerDefinition learner(String id, double factor, String... parts) {
    return new LearnerDefinition(id, new Scaled(factor), List.of(parts));
  }

  @Test
  void aLearnerOfNoPartTrainsAll() {
    Trainability all = of(learner("l", 1));
    assertThat(List.of("a", "box.b", "box.inner.c", "connection")).allMatch(all::trains);
  }

  @Test
  void withoutALearnerNothingIsTrained() {
    assertThat(of().trains("a")).isFalse();
    assertThat(of().surrogate("a")).isEmpty();
  }

  @Test
  void rulesThatLearnWhileTheNetworkRunsTrainNothingByGradients() {
    Trainability none = of(new LearnerDefinition("l", new PairStdp(1, 0.5), List.of("c")));
    assertThat(none.trains("c")).isFalse();
  }

  @Test
  void anAssemblyStandsForWhatItHoldsAtAnyDepth() {
    Trainability box = of(learner("l", 1, "box"));
    assertThat(List.of("box", "box.b", "box.inner", "box.inner.c", "box.connection")).allMatch(box::trains);
    assertThat(List.of("a", "boxer", "bo")).noneMatch(box::trains);
  }

  @Test
  void anAssemblyThatHoldsItselfIsLookedThroughOnce() {
    assertThat(of(learner("l", 1, "ring")).trains("a")).isTrue();
    assertThat(of(learner("l", 1, "ring")).trains("box.b")).isFalse();
  }

  @Test
  void aGroupHasTheSurrogateOfTheLearnerThatNamesIt() {
    Trainability two = of(learner("all", 1), learner("one", 2, "a"));
    assertThat(two.surrogate("a")).contains(new Scaled(2).surrogate());
    assertThat(two.surrogate("box.b")).contains(new Scaled(1).surrogate());
    assertThat(of(learner("c", 3, "connection")).surrogate("a")).as("gradients pass through it all the same").contains(new Scaled(3).surrogate());
    assertThat(two.conflicts()).isEmpty();
  }

  @Test
  void differentSurrogatesForOneGroupAreReported() {
    Trainability clash = of(learner("one", 1, "a", "box"), learner("two", 2, "a"), learner("three", 1, "box.b"));
    assertThat(clash.conflicts()).extracting(Diagnostic::text).containsExactly(
        "[unsupported-by-backend] a: learners one, two give it different surrogates, and backend float uses one for each group; let one of them name it");
  }

  @Test
  void namesAreFoundOrListed() {
    assertThat(Names.index(List.of("x", "y"), s -> s, "y", "group")).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> Names.index(List.of("x", "y"), s -> s, "z", "group"))
        .withMessage("there is no group z; there is x, y");
    assertThatIllegalArgumentException().isThrownBy(() -> Names.index(List.<String>of(), s -> s, "z", "group"))
        .withMessage("there is no group z; there is none at all");
  }

  @Test
  void matricesMustHaveTheirShapeAndFiniteValues() {
    Names.requireMatrix("g.v", new float[2][3], 2, 3);
    assertThatIllegalArgumentException().isThrownBy(() -> Names.requireMatrix("g.v", new float[1][3], 2, 3))
        .withMessage("g.v: the run has a batch of 2 samples, was given 1");
    assertThatIllegalArgumentException().isThrownBy(() -> Names.requireMatrix("g.v", new float[2][4], 2, 3))
        .withMessage("g.v: a sample has 3 values, sample 0 has 4");
    assertThatIllegalArgumentException().isThrownBy(() -> Names.requireMatrix("g.v", new float[][] {{0, Float.POSITIVE_INFINITY}}, 1, 2))
        .withMessage("g.v: value 1 of sample 0 is Infinity; give finite numbers");
  }
}
