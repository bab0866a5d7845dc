package io.synfire.runtime.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synfire.kernel.Elementary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The vector functions have the bits of the scalar ones over all magnitudes, subnormal and infinite ones included. */
class VectorElementaryTest {
  /** No multiple of a lane count, so that the rest of each range is covered. */
  private static final int LENGTH = 1003;

  private interface OnArray {
    void apply(float[] x, int from, int to);
  }

  private interface Single {
    float at(float x);
  }

  @BeforeAll
  static void needsTheModule() {
    assumeTrue(Primitives.vectorised(), "skipped, no module jdk.incubator.vector");
  }

  @Test
  void equalBits() {
    assertEqualBits(VectorElementary::exp, Elementary::exp);
    assertEqualBits(VectorElementary::log, Elementary::log);
    assertEqualBits(VectorElementary::tanh, Elementary::tanh);
    assertEqualBits(VectorElementary::sigmoid, Elementary::sigmoid);
    assertEqualBits(VectorElementary::sin, Elementary::sin);
    assertEqualBits(VectorElementary::cos, Elementary::cos);
  }

  private static void assertEqualBits(OnArray onArray, Single single) {
    float[] actual = new float[LENGTH];
    float[] expected = new float[LENGTH];
    long step = 99991;
    for (long bits = 0; bits < 1L << 32; bits += step * LENGTH) {
      for (int k = 0; k < LENGTH; k++) {
        actual[k] = Float.intBitsToFloat((int) (bits + step * k));
        boolean inRange = k > 0 && k < LENGTH - 2;
        expected[k] = inRange ? single.at(actual[k]) : actual[k];
      }
      onArray.apply(actual, 1, LENGTH - 2);
      assertThat(actual).containsExactly(expected);
    }
  }
}
