package io.synfire.runtime.firstspike.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.firstspike.neuron.SpikeTime;
import org.junit.jupiter.api.Test;

class ClassTimesTest {

  @Test
  void missingSpikesDoNotCount() {
    ClassTimes times = ClassTimes.of(new double[][] {{1, SpikeTime.NONE}, {3, SpikeTime.NONE}, {5, 6}}, new int[] {0, 0, 1}, 2);
    assertThat(times.mean()[0]).containsExactly(2, Double.NaN);
    assertThat(times.mean()[1]).containsExactly(5, 6);
    assertThat(times.deviation()[0]).containsExactly(1, Double.NaN);
    assertThat(times.deviation()[1]).containsExactly(0, 0);
  }
}
