package io.synfire.runtime.loihi.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecayTest {
  private static final int STATE_LIMIT = 1 << 23;

  /** By the definition, in 64 bits. */
  static int exact(int x, int r) {
    long magnitude = Math.abs((long) x) * r >> 12;
    return (int) (x < 0 ? -magnitude : magnitude);
  }

  @Test
  void everySmallValueAndEveryFractionAgreesWithLongArithmetic() {
    for (int r = 0; r <= Decay.ONE; r++) {
      for (int x = -4200; x <= 4200; x++) {
        if (Decay.apply(x, r) != exact(x, r)) {
          assertThat(Decay.apply(x, r)).as("dec(%d, %d)", x, r).isEqualTo(exact(x, r));
        }
      }
    }
  }

  @Test
  void everyValueOfTheStateAgreesForFractionsAtTheEdges() {
    for (int r : new int[] {0, 1, 2, 2047, 2048, 4094, 4095, 4096}) {
      for (int x = -STATE_LIMIT; x <= STATE_LIMIT; x++) {
        if (Decay.apply(x, r) != exact(x, r)) {
          assertThat(Decay.apply(x, r)).as("dec(%d, %d)", x, r).isEqualTo(exact(x, r));
        }
      }
    }
  }

  @Test
  void randomValuesOf32BitsAgree() {
    Random random = new Random(11);
    for (int k = 0; k < 5_000_000; k++) {
      int x = Math.max(random.nextInt(), -Integer.MAX_VALUE);
      int r = random.nextInt(Decay.ONE + 1);
      if (Decay.apply(x, r) != exact(x, r)) {
        assertThat(Decay.apply(x, r)).as("dec(%d, %d)", x, r).isEqualTo(exact(x, r));
      }
    }
    assertThat(Decay.apply(Integer.MAX_VALUE, Decay.ONE)).isEqualTo(Integer.MAX_VALUE);
    assertThat(Decay.apply(-Integer.MAX_VALUE, Decay.ONE)).isEqualTo(-Integer.MAX_VALUE);
  }

  @Test
  void roundingIsTowardZero() {
    assertThat(Decay.apply(1, 4095)).isZero();
    assertThat(Decay.apply(-1, 4095)).isZero();
    assertThat(Decay.apply(-4097, 4095)).isEqualTo(-4095);
  }
}
