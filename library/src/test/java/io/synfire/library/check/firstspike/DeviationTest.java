package io.synfire.library.check.firstspike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.firstspike.neuron.SpikeTime;
import org.junit.jupiter.api.Test;

class DeviationTest {

  @Test
  void countsSpikesThatBothHave() {
    double[][] measured = {{1, 2}, {SpikeTime.NONE, 4}, {3, SpikeTime.NONE}, {5, 5}};
    double[][] model = {{0, 4}, {1, 3}, {0, 1}, {SpikeTime.NONE, 5}};
    Deviation deviation = Deviation.of(measured, model);
    assertThat(deviation.all()).containsExactly(-2, 0, 1, 1, 3);
    assertThat(deviation.means()).containsExactly(2, -1.0 / 3);
    assertThat(deviation.standardDeviations()[0]).isCloseTo(1, within(1e-15));
    assertThat(deviation.percentiles()).containsExactly(new double[] {-1.6, 0, 1, 1, 2.6}, within(1e-12));
    assertThat(Deviation.mean(new double[0])).isNaN();
  }
}
