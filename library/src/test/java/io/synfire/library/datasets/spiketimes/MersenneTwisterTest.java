package io.synfire.library.datasets.spiketimes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MersenneTwisterTest {

  @Test
  void bitsAreThoseOfTheStandard() {
    MersenneTwister random = new MersenneTwister(5489);
    assertThat(Integer.toUnsignedLong(random.bits())).isEqualTo(3499211612L);
    for (int i = 1; i < 9999; i++) {
      random.bits();
    }
    assertThat(Integer.toUnsignedLong(random.bits())).as("the 10000th, as the C++ standard states it").isEqualTo(4123659995L);
  }

  @Test
  void valuesAreThoseOfNumPy() {
    MersenneTwister random = new MersenneTwister(42);
    assertThat(random.uniform()).isEqualTo(0.3745401188473625);
    assertThat(random.uniform()).isEqualTo(0.9507143064099162);
    MersenneTwister large = new MersenneTwister(4294967295L);
    assertThat(large.uniform()).isEqualTo(0.0976320289940138);
    MersenneTwister draws = new MersenneTwister(40);
    int[] below = new int[12];
    for (int i = 0; i < below.length; i++) {
      below[i] = draws.below(3);
    }
    assertThat(below).containsExactly(2, 1, 0, 0, 2, 1, 0, 2, 2, 1, 0, 1);
  }
}
