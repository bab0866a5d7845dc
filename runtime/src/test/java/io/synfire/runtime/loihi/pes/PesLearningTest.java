package io.synfire.runtime.loihi.pes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.loihi.block.FloatSynapseGroup.IntegerLearning;
import io.synfire.runtime.loihi.block.LearningContext;
import io.synfire.runtime.loihi.block.LearningUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class PesLearningTest {
  private static final PesLearning USUAL = learning(20);
  private final List<String> warnings = new ArrayList<>();
  private final int[][][] weights = {{{0, 0}}, {{2048, -2048}}};
  private int[] error = {};

  private static PesLearning learning(double magnitude) {
    return new PesLearning(new PesLearning.Trace(5, magnitude, 2), new PesLearning.Rate(1, -7, 4), new PesLearning.Weight(10, 1));
  }

  /** Draws are the same for a kind. */
  private LearningUnit open(PesLearning learning, ToDoubleFunction<String> draws) {
    return learning.open(new LearningContext("g", weights, new int[][][] {{{0, 1}}, {{0, 1}}}, 2, new LearningContext.LearningSignals() {
      @Override
      public int[] modulator(long step) {
        return error;
      }

      @Override
      public void uniform(long step, String kind, int part, double[] into) {
        Arrays.fill(into, draws.applyAsDouble(kind));
      }

      @Override
      public void warn(long step, String text) {
        warnings.add(step + text);
      }
    }));
  }

  private static void steps(LearningUnit unit, int from, int to) {
    for (int t = from; t <= to; t++) {
      unit.beforeNeurons(t);
    }
  }

  @Test
  void aTraceTakesUpASpikeAndDecaysAtEveryEpoch() {
    LearningUnit unit = open(USUAL, kind -> 0.999999);
    unit.arrive(1, 1);
    unit.beforeNeurons(1);
    assertThat(unit.traces().get("x")).containsExactly(0, 0);
    unit.beforeNeurons(2);
    assertThat(unit.traces().get("x")).containsExactly(0, 20);
    steps(unit, 3, 4);
    assertThat(unit.traces().get("x")).containsExactly(0, (int) (20 * Math.exp(-0.4)));
    assertThat(warnings).isEmpty();
  }

  @Test
  void fractionsAreRoundedUpWithTheirProbability() {
    LearningUnit down = open(learning(20.25), kind -> 0.25);
    down.arrive(0, 1);
    steps(down, 1, 2);
    assertThat(down.traces().get("x")).containsExactly(20, 0);
    LearningUnit up = open(learning(20.25), kind -> 0.2499);
    up.arrive(0, 1);
    steps(up, 1, 2);
    assertThat(up.traces().get("x")).containsExactly(21, 0);
  }

  @Test
  void weightsFollowTheErrorOfOnAndOffNeurons() {
    LearningUnit unit = open(learning(64), kind -> 0.5);
    error = new int[] {100};
    unit.arrive(0, 1);
    steps(unit, 3, 4);
    int change = 64 * 100 >> 2;
    int mantissa = (int) Math.floor(change / 256.0 + 0.4999);
    assertThat(weights[0][0]).containsExactly((-(6400 >> 2) - 64) / 256 << 11, mantissa << 11);
    assertThat(weights[1][0]).containsExactly(2048, -2048);
  }

  @Test
  void withoutAnErrorWeightsStay() {
    LearningUnit unit = open(USUAL, kind -> 0.5);
    for (int t = 1; t <= 40; t++) {
      unit.arrive(t % 2, 1);
      unit.beforeNeurons(t);
    }
    assertThat(weights[0][0]).containsExactly(0, 0);
    assertThat(weights[1][0]).containsExactly(2048, -2048);
  }

  @Test
  void lostSpikesAndClippedTracesAndWeightsAreTold() {
    LearningUnit unit = open(learning(127), kind -> 0.5);
    error = new int[] {-127};
    for (int t = 1; t <= 400; t++) {
      unit.arrive(0, 1);
      unit.beforeNeurons(t);
    }
    assertThat(warnings).contains(
        "2" + PesWarning.SPIKE_LOST.text(), "4" + PesWarning.TRACE_CLIPPED.text(), "400" + PesWarning.WEIGHT_CLIPPED.text());
    assertThat(warnings).doesNotContain("1" + PesWarning.SPIKE_LOST.text(), "3" + PesWarning.SPIKE_LOST.text());
    assertThat(weights[0][0]).containsExactly(127 << 11, -127 << 11);
    assertThat(unit.traces().get("x")[0]).isEqualTo(127);
  }

  @Test
  void aResetForgetsTracesAndWhatWasLearned() {
    LearningUnit unit = open(learning(100), kind -> 0.5);
    error = new int[] {50};
    unit.arrive(0, 1);
    unit.arrive(1, 1);
    steps(unit, 1, 4);
    assertThat(weights[1][0]).doesNotContain(2048);
    unit.arrive(1, 1);
    unit.reset();
    assertThat(weights[1][0]).containsExactly(2048, -2048);
    steps(unit, 1, 2);
    assertThat(unit.traces().get("x")).containsExactly(0, 0);
  }

  @Test
  void aRateInFloatUnitsMovesIntoWhatASpikeAdds() {
    FloatPesLearning learning = FloatPesLearning.of(new FloatPesLearning.Rule(5e-3, 1e-3, 20, 5e-3), PesError.DEFAULT);
    assertThat(learning.rate()).isCloseTo(1e-8, within(1e-20));
    assertThat(learning.magnitude()).isCloseTo(181269.2469, within(1e-3));
    IntegerLearning integers = learning.discretize(100, 4);
    PesLearning pes = (PesLearning) integers.learning();
    assertThat(integers.warnings()).isEmpty();
    assertThat(pes.trace().magnitude()).isEqualTo(Math.floor(181269.2469 * 1e-8 * 100 * 4 * 128 * 128) / 128);
    assertThat(pes.rate()).isEqualTo(new PesLearning.Rate(1, -7, 4));
    assertThat(pes.weight()).isEqualTo(new PesLearning.Weight(10, 1));
  }

  @Test
  void aRateThatIsTooLargeIsClippedAndTold() {
    FloatPesLearning learning = FloatPesLearning.of(new FloatPesLearning.Rule(1, 1e-3, 20, 5.5e-3), PesError.DEFAULT);
    IntegerLearning integers = learning.discretize(100, 4);
    assertThat(((PesLearning) integers.learning()).trace().magnitude()).isEqualTo(127.9921875);
    assertThat(integers.warnings()).hasSize(2);
    assertThat(integers.warnings().get(0)).contains("5.5 steps", "rounded to 6");
    assertThat(integers.warnings().get(1)).contains("the largest is 127.9921875");
  }

  @Test
  void parametersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> learning(128)).hasMessageContaining("what a spike adds to a trace is 128.0");
    assertThatThrownBy(() -> new PesLearning.Trace(0, 1, 2)).hasMessageContaining("time constant of a trace is 0.0");
    assertThatThrownBy(() -> new PesLearning.Rate(1, -7, 0)).hasMessageContaining("updated every 0 steps");
    assertThatThrownBy(() -> new PesLearning.Weight(14, 1)).hasMessageContaining("exponent of learned weights is 14");
    assertThatThrownBy(() -> new FloatPesLearning(0, 5, 1, 4, List.of())).hasMessageContaining("learning rate of PES");
  }
}
