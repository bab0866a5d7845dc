package io.synfire.runtime.loihi.discretization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DecaysTest {
  @Test
  void magnitudesAreSumsOfDecayingIntegers() {
    for (int decay : new int[] {10, 100, 741, 2000, 4095}) {
      long x = 1 << 21;
      double sum = 0;
      while (x > 0) {
        sum += x;
        x = x * (4096 - decay) >> 12;
      }
      assertThat(Decays.magnitude(decay, 0)).isCloseTo(sum / (1 << 21), within(2e-3 * sum / (1 << 21)));
    }
    assertThat(Decays.magnitude(4095, 1)).isEqualTo(1);
  }
}
