package io.synfire.library.encoders;

import static io.synfire.units.Units.hertz;
import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignalEncodersTest {

  @Test
  void constantCurrentIsTheScaledValueInEveryStep() {
    float[][][] seen = Emission.of(Encoders.constantCurrent(2.5), 3, 1, new float[] {0.5f, -1});
    assertThat(seen).hasDimensions(3, 1).isDeepEqualTo(new float[][][] {{{1.25f, -2.5f}}, {{1.25f, -2.5f}}, {{1.25f, -2.5f}}});
    assertThat(Encoders.constantCurrent(1).emitsSpikes()).isFalse();
  }

  @Test
  void spikeTrainsAndTimeSeriesPassTheirDataOn() {
    float[] series = {0, 1, 2, 0, 0, 1};
    float[][][] expected = {{{0, 1}}, {{2, 0}}, {{0, 1}}};
    float[][][] graded = Emission.of(Encoders.timeSeries(), 3, 1, series);
    assertThat(graded).isDeepEqualTo(expected);
    float[][][] spikes = Emission.of(Encoders.spikeTrains(), 3, 1, series);
    for (int n = 0; n < 3; n++) {
      assertThat(java.util.Arrays.copyOf(spikes[n][0], 2)).containsExactly(expected[n][0]);
    }
  }

  @Test
  void refuseASeriesThatDoesNotDivideIntoTheWindow() {
    assertThatIllegalArgumentException().isThrownBy(() -> Emission.of(Encoders.spikeTrains(), 4, 1, new float[] {1, 0, 1}))
        .withMessageContaining("sample 0 has 3 values").withMessageContaining("4 steps");
  }

  @Test
  void spikeTimesAreTruncatedToStepsAndLateOnesAreDropped() {
    assertThat(Emission.stepsOfFirst(Encoders.spikeTimes(), 10, new float[] {0, 3.6f, 9.9f, 12})).containsExactly(0, 3, 9, -1);
  }

  @Test
  void eventListsAddUpAndDropWhatIsLateOrPadding() {
    float[] events = {0.5f, 1, 0.9f, 1, 2.1f, 0, 7, 0, -1, 0};
    float[][][] seen = Emission.of(Encoders.eventLists(2, ms(1)), 3, 1, events);
    assertThat(java.util.Arrays.copyOf(seen[0][0], 2)).containsExactly(0, 2);
    assertThat(java.util.Arrays.copyOf(seen[2][0], 2)).containsExactly(1, 0);
    EventLists keeping = new EventLists(2, ms(1), EventLists.LateEvents.IN_LAST_STEP);
    assertThat(Emission.of(keeping, 3, 1, events)[2][0][0]).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> Emission.of(keeping, 3, 1, new float[] {0, 5}))
        .withMessage("EventLists: neurons must be whole numbers in [0, 2), sample 0 names 5.0");
  }

  @Test
  void regularSpikesHaveShorterPeriodsForLargerValues() {
    float[][][] seen = Emission.of(new RegularSpikes(1, 0.25, ValueRange.SAMPLE), 100, 1, new float[] {0, 0.5f, 1});
    int[] counts = new int[3];
    for (float[][] step : seen) {
      for (int j = 0; j < 3; j++) {
        counts[j] += (int) step[0][j];
      }
    }
    assertThat(counts).containsExactly(0, 100 / 60, 100 / 20);
  }

  @Test
  void rampRisesWithTime() {
    float[][][] seen = Emission.of(new Ramp(0.5, 2, hertz(1000), Optional.of(ms(1.5))), 4, 0.5, new float[] {4});
    assertThat(new float[] {seen[0][0][0], seen[1][0][0], seen[2][0][0], seen[3][0][0]}).containsExactly(1, 2, 3, 0);
    assertThat(Encoders.ramp().emitsSpikes()).isFalse();
  }

  @Test
  void factoriesMakeTheRecords() {
    assertThat(Encoders.latency()).isEqualTo(Latency.defaults());
    assertThat(Encoders.relativeLatency()).isEqualTo(RelativeLatency.defaults());
    assertThat(Encoders.poisson(hertz(100))).isEqualTo(Poisson.defaults());
    assertThat(Encoders.bernoulli(1)).isEqualTo(Bernoulli.defaults());
    assertThat(Encoders.regularSpikes()).isEqualTo(RegularSpikes.defaults());
    assertThat(Encoders.constantCurrent(1)).isEqualTo(ConstantCurrent.defaults());
  }

  @Test
  void refuseOptionsOutsideTheirRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> Encoders.constantCurrent(Double.NaN)).withMessageContaining("amplitude");
    assertThatIllegalArgumentException().isThrownBy(() -> new RegularSpikes(0, 1, ValueRange.SAMPLE)).withMessageContaining("amplitude");
  }
}
