package io.synfire.runtime.conformance;

import static io.synfire.runtime.conformance.BackendConformance.open;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.units.Units;
import org.junit.jupiter.api.Test;

/** Faults are named before the first step. */
abstract class BadInputCases {
  private final BackendConformance suite;

  BadInputCases(BackendConformance suite) {
    this.suite = suite;
  }

  private TestNetwork network() {
    return new TestNetwork().encoder("left", 2, new Raster(2, true)).encoder("right", 1, new Raster(1, true)).group("a", 1, suite.relay())
        .connect(Link.of("left_a", "left", "a", new float[][] {{1}, {1}})).connect(Link.of("right_a", "right", "a", new float[][] {{1}}));
  }

  @Test
  void missingInputIsNamed() {
    try (Program program = suite.compile(network()); Run run = open(program, 1)) {
      assertThatThrownBy(() -> run.advance(1)).isInstanceOf(IllegalStateException.class).hasMessageContaining("left, right");
      run.input("left", new float[][] {{0, 0}});
      assertThatThrownBy(() -> run.advance(1)).isInstanceOf(IllegalStateException.class).hasMessageContaining("encoder right");
    }
  }

  @Test
  void unknownNamesAreAnsweredWithTheKnownOnes() {
    try (Program program = suite.compile(network()); Run run = open(program, 1)) {
      assertThatIllegalArgumentException().isThrownBy(() -> run.input("top", new float[][] {{0}})).withMessageContaining("top").withMessageContaining("left, right");
      assertThatIllegalArgumentException().isThrownBy(() -> run.state("b", "v")).withMessageContaining("b").withMessageContaining("a");
      assertThatIllegalArgumentException().isThrownBy(() -> run.state("a", "w")).withMessageContaining("w").withMessageContaining("spike");
    }
  }

  @Test
  void wrongShapesNameBothShapes() {
    try (Program program = suite.compile(network()); Run run = open(program, 2)) {
      assertThatIllegalArgumentException().isThrownBy(() -> run.input("left", new float[3][2])).withMessageContaining("left").withMessageContaining("2").withMessageContaining("3");
      assertThatIllegalArgumentException().isThrownBy(() -> run.input("left", new float[2][3])).withMessageContaining("left").withMessageContaining("2").withMessageContaining("3");
    }
  }

  @Test
  void dataThatAreNotFiniteAreNamed() {
    try (Program program = suite.compile(network()); Run run = open(program, 1)) {
      assertThatIllegalArgumentException().isThrownBy(() -> run.input("left", new float[][] {{0, Float.NaN}}))
          .withMessageContaining("left").withMessageContaining("value 1 of sample 0").withMessageContaining("NaN");
    }
  }

  @Test
  void weightsThatAreNotFiniteAreNamedWhenARunStarts() {
    try (Program program = suite.compile(network())) {
      program.parameters().get("left_a.weight")[1][0] = Float.POSITIVE_INFINITY;
      assertThatIllegalArgumentException().isThrownBy(() -> open(program, 1)).withMessageContaining("left_a.weight[1][0]").withMessageContaining("Infinity");
    }
  }

  @Test
  void stepsAndTimeStepMustBePositive() {
    try (Program program = suite.compile(network()); Run run = open(program, 1)) {
      assertThatIllegalArgumentException().isThrownBy(() -> run.advance(0)).withMessageContaining("0");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Backends.compile(network().definition(), suite.backend(), Units.ms(0), 1)).withMessageContaining("dt");
    assertThatIllegalArgumentException().isThrownBy(() -> Backends.compile(network().definition(), suite.backend(), Units.ms(-1), 1)).withMessageContaining("dt");
  }

  @Test
  void gradientsNeedALearner() {
    try (Program program = suite.compile(network())) {
      assertThatIllegalArgumentException().isThrownBy(() -> program.open(new RunOptions(1, 1, 1, true))).withMessageContaining("gradient");
    }
  }
}
