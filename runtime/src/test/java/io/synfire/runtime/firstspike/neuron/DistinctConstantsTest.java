package io.synfire.runtime.firstspike.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistinctConstantsTest {

  /** The potential must not be taken from a difference with that at the start, which may be larger by many orders. */
  @Test
  void crossingsLongAfterAStrongInhibitionAreThoseOfEqualConstants() {
    for (double late : new double[] {5, 20, 30}) {
      FirstSpike equal = FirstSpike.of(CurrentLif.normalized(1, 1, 0, 1));
      FirstSpike distinct = FirstSpike.of(CurrentLif.normalized(1, 1 + 1e-13, 0, 1));
      double current = 10 * Math.exp(late);
      double expected = equal.crossing(-late * current, current, SpikeTime.NONE);
      assertThat(expected).isBetween(late, late + 0.2);
      assertThat(distinct.crossing(-late * current, current, SpikeTime.NONE)).isCloseTo(expected, within(1e-9));
    }
  }

  /** One input whose peak is above or below the threshold by 1e-13 of it. */
  @Test
  void peaksOfVerySlowMembranesAreDecidedToRounding() {
    for (double ratio : new double[] {30, 1234, 1e4, 54321, 1e6}) {
      FirstSpike solver = FirstSpike.of(CurrentLif.normalized(1, ratio, 0, 1));
      double touching = Math.exp(Math.log(ratio) * ratio / (ratio - 1)) / ratio;
      for (int k = 1; k < 10; k++) {
        assertThat(solver.crossing(0, touching * (1 + k * 1e-13), SpikeTime.NONE)).as("ratio %s", ratio).isNotEqualTo(SpikeTime.NONE);
        assertThat(solver.crossing(0, touching * (1 - k * 1e-13), SpikeTime.NONE)).as("ratio %s", ratio).isEqualTo(SpikeTime.NONE);
      }
    }
  }

  /** Of spikes that noise made, at any distance from a potential that all but touches the threshold. */
  @Test
  void derivativesOfSpikesThatAreNotTheModelsOwnAreFinite() {
    Sensitivity sensitivity = new Sensitivity();
    for (double ratio : new double[] {0.01, 0.5, 1, 1.0001, 2, 3, 1e4}) {
      FirstSpike solver = FirstSpike.of(CurrentLif.normalized(1, ratio, 0, 1));
      double peak = ratio == 1 ? 1 : Math.log(ratio) * ratio / (ratio - 1);
      double touching = 1 / solver.response(peak);
      for (int k = -300; k <= 300; k++) {
        double weight = touching + k * Math.ulp(touching);
        for (double elapsed : new double[] {0, 0.3, peak, 1.5 * peak}) {
          solver.nominal(weight * solver.response(elapsed), solver.current(weight, elapsed), sensitivity);
          assertThat(Double.isFinite(sensitivity.byResponse) && Double.isFinite(sensitivity.byCurrent)).isTrue();
          assertThat(ratio == 2 || sensitivity.byResponse >= 0).isTrue();
        }
      }
    }
  }
}
