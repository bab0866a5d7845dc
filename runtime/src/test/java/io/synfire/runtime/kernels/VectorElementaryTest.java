package io.synfire.runtime.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synfire.kernel.Elementary;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The vector functions have the bits of the scalar ones over all magnitudes, subnormal and infinite ones included. */
class VectorElementaryTest {
  private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

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
    assertEqualBits(VectorElementary::sign, Elementary::sign);
    assertEqualBits(x -> VectorElementary.pow(x, x.mul(0.01f)), x -> Elementary.pow(x, x * 0.01f));
    assertEqualBits(x -> VectorElementary.each(u -> 1f / (1f + u * u), x), u -> 1f / (1f + u * u));
  }

  private static void assertEqualBits(UnaryOperator<FloatVector> vector, Single scalar) {
    float[] x = new float[LANES];
    float[] actual = new float[LANES];
    float[] expected = new float[LANES];
    for (long bits = 0; bits < 1L << 32; bits += 99991L * LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        x[lane] = Float.intBitsToFloat((int) (bits + 99991L * lane));
        expected[lane] = scalar.at(x[lane]);
      }
      vector.apply(FloatVector.fromArray(FloatVector.SPECIES_PREFERRED, x, 0)).intoArray(actual, 0);
      if (!Arrays.equals(actual, expected)) {
        assertThat(actual).as("for %s", Arrays.toString(x)).containsExactly(expected);
      }
    }
  }
}
