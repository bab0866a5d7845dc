package io.synfire.library.encoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LatencyTest {

  @Test
  void largerValuesSpikeEarlierAndZerosAreSilent() {
    assertThat(Emission.stepsOfFirst(Latency.defaults(), 11, new float[] {0, 0.25f, 0.5f, 1})).containsExactly(-1, 7, 5, 0);
  }

  @Test
  void codeOfASampleDoesNotDependOnItsBatchMates() {
    float[] sample = {0.1f, 0.4f};
    int[] alone = Emission.stepsOfFirst(Latency.defaults(), 11, sample);
    assertThat(Emission.stepsOfFirst(Latency.defaults(), 11, sample, new float[] {0, 1})).isEqualTo(alone).containsExactly(10, 0);
  }

  @Test
  void compatibleFormNormalisesOverTheBatchAndCodesZeros() {
    float[] sample = {0, 0.5f};
    assertThat(Emission.stepsOfFirst(Latency.spaic(), 11, sample, new float[] {0, 1})).containsExactly(10, 5);
    assertThat(Emission.stepsOfFirst(Latency.spaic(), 11, sample)).containsExactly(10, 0);
  }

  @Test
  void scaleShortensTheWindowAndCutOffSilencesSmallValues() {
    assertThat(Emission.stepsOfFirst(Latency.spaic().withScale(0.5), 21, new float[] {0, 1})).containsExactly(10, 0);
    assertThat(Emission.stepsOfFirst(Latency.defaults().withCutOff(true), 11, new float[] {0.05f, 0.06f, 1})).containsExactly(-1, 9, 0);
  }

  @Test
  void relativeLatencyStartsWithTheLargestValueAndDropsTheLast() {
    int[] steps = Emission.stepsOfFirst(RelativeLatency.defaults(), 101, new float[] {2, 1, 0});
    assertThat(steps).containsExactly(0, (int) (100 * (Math.exp(-1) - Math.exp(-2))), -1);
  }

  @Test
  void refusesNegativeValuesAndScalesOutsideOfTheWindow() {
    assertThatIllegalArgumentException().isThrownBy(() -> Emission.stepsOfFirst(Latency.defaults(), 5, new float[] {0, -0.5f}))
        .withMessage("Latency: values must be not negative, value 1 of sample 0 was -0.5");
    assertThatIllegalArgumentException().isThrownBy(() -> Emission.stepsOfFirst(Latency.defaults(), 5, new float[] {Float.NaN}))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> Latency.defaults().withScale(1.5)).withMessageContaining("scale must be in (0, 1]");
  }
}
