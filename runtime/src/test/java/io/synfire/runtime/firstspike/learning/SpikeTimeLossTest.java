package io.synfire.runtime.firstspike.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.firstspike.learning.Regularizer.EarlyOutput;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpikeTimeLossTest {
  private static final double NONE = SpikeTime.NONE;

  static Stream<Objective> objectives() {
    EarlyOutput early = new EarlyOutput(0.3, 0.7, 1.5);
    return Stream.of(new TimeToFirstSpikeLoss(0.2, 1.5), new TargetTimeLoss(0.9, 1.5, 1.5), new ShiftInvariantLoss(0.3), new ShiftInvariantLoss(-0.2))
        .flatMap(loss -> Stream.of(new Objective(loss, List.of()), new Objective(loss, List.of(early, early))));
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void gradientsAreThoseOfDifferences(Objective objective) {
    Random random = new Random(5);
    for (int run = 0; run < 50; run++) {
      double[] times = random.doubles(4, 0, 3).toArray();
      int label = random.nextInt(4);
      double[] gradient = new double[4];
      objective.cost(times, label, gradient);
      for (int k = 0; k < 4; k++) {
        double kept = times[k];
        times[k] = kept + 1e-6;
        double above = objective.cost(times, label, new double[4]);
        times[k] = kept - 1e-6;
        double below = objective.cost(times, label, new double[4]);
        times[k] = kept;
        assertThat(gradient[k]).isCloseTo((above - below) / 2e-6, within(1e-7 * (1 + Math.abs(gradient[k]))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void aSampleWithoutItsLabelSpikeCostsAFixedSumAndTeachesNothing(Objective objective) {
    double[][] gradient = {{1, 1, 1}, {1, 1, 1}};
    Objective.BatchCost cost = objective.mean(new double[][] {{1, NONE, 2}, {1, 1.2, 1.4}}, new int[] {1, 0}, 0.25, gradient);
    double other = objective.cost(new double[] {1, 1.2, 1.4}, 0, new double[3]);
    assertThat(gradient[0]).containsOnly(0);
    assertThat(cost.mean()).isCloseTo((100 + other + 0.25) / 2, within(1e-12));
    assertThat(cost.defined()).isEqualTo(0.5);
  }

  @Test
  void onlySquaredErrorsNeedTheSpikesOfOtherNeurons() {
    double[] times = {1, NONE, 2};
    double[] gradient = {5, 5, 5};
    assertThat(new ShiftInvariantLoss(0.2).loss(times, 0, gradient)).isEqualTo(SpikeTimeLoss.MISSING);
    assertThat(gradient).containsOnly(0);
    assertThat(new TargetTimeLoss(1, 2, 1).loss(times, 0, gradient)).isEqualTo(SpikeTimeLoss.MISSING);
    double[] two = new double[2];
    double of2 = new TimeToFirstSpikeLoss(0.5, 1).loss(new double[] {1, 2}, 0, two);
    assertThat(new TimeToFirstSpikeLoss(0.5, 1).loss(times, 0, gradient)).isEqualTo(of2);
    assertThat(gradient).containsExactly(two[0], 0, two[1]);
  }

  @Test
  void lateSpikesDoNotUnderflow() {
    double[] gradient = new double[2];
    assertThat(new TimeToFirstSpikeLoss(0.01, 1).loss(new double[] {1000, 1000.01}, 1, gradient)).isCloseTo(Math.log(1 + Math.exp(-1)) + 1, within(1e-9));
    assertThat(gradient[0]).isCloseTo(-100 / (1 + Math.exp(-1)), within(1e-9));
  }

  @Test
  void anInfiniteCostTeachesNothing() {
    Objective objective = new Objective(new ShiftInvariantLoss(0.2), List.of(new EarlyOutput(1, 1e-3, 1)));
    double[] gradient = new double[2];
    assertThat(objective.cost(new double[] {1, 2}, 0, gradient)).isNaN();
    assertThat(gradient).containsOnly(0);
  }

  @Test
  void theClassIsTheNeuronThatTheLossMeans() {
    double[] times = {1.4, 0.3, 2.2};
    assertThat(new TimeToFirstSpikeLoss(0.2, 1).select(times)).isEqualTo(1);
    assertThat(new TargetTimeLoss(1.5, 9, 1).select(times)).isZero();
    assertThat(new ShiftInvariantLoss(0.2).select(times)).isEqualTo(1);
    assertThat(new ShiftInvariantLoss(-0.2).select(times)).isEqualTo(2);
    assertThat(new ShiftInvariantLoss(0.2).select(new double[] {-0.2, 0.3, 0.1})).isEqualTo(2);
    assertThat(new TimeToFirstSpikeLoss(0.2, 1).select(new double[] {1, 1, 1})).isZero();
  }

  @Test
  void thereIsNoClassWhereTheNeuronChosenIsSilent() {
    double[] silent = {NONE, NONE};
    double[] half = {NONE, 1};
    for (SpikeTimeLoss loss : List.of(new TimeToFirstSpikeLoss(0.2, 1), new TargetTimeLoss(1.5, 9, 1), new ShiftInvariantLoss(0.2))) {
      assertThat(loss.select(silent)).isEqualTo(-1);
      assertThat(loss.select(half)).isEqualTo(1);
    }
    assertThat(new ShiftInvariantLoss(-0.2).select(half)).isEqualTo(-1);
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatThrownBy(() -> new TimeToFirstSpikeLoss(0, 1)).hasMessageContaining("positive xi");
    assertThatThrownBy(() -> new TargetTimeLoss(1, Double.NaN, 1)).hasMessageContaining("finite targets");
    assertThatThrownBy(() -> new ShiftInvariantLoss(NONE)).hasMessageContaining("must be finite");
    assertThatThrownBy(() -> new EarlyOutput(1, 0, 1)).hasMessageContaining("positive beta");
  }
}
