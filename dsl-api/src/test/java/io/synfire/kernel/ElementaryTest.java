package io.synfire.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Elementary functions against {@link StrictMath}, over all magnitudes of arguments. */
class ElementaryTest {

  private interface Single {
    float at(float x);
  }

  @Test
  void errorsAreAboutTwoUnitsInTheLastPlaceAtMost() {
    float all = Float.POSITIVE_INFINITY;
    assertThat(worst(Elementary::exp, StrictMath::exp, all)).isLessThan(1.1);
    assertThat(worst(Elementary::log, StrictMath::log, all)).isLessThan(1.1);
    assertThat(worst(Elementary::tanh, StrictMath::tanh, all)).isLessThan(2.1);
    assertThat(worst(Elementary::sigmoid, x -> 1 / (1 + StrictMath.exp(-x)), all)).isLessThan(2.1);
    assertThat(worst(Elementary::sin, StrictMath::sin, 10)).isLessThan(2.1);
    assertThat(worst(Elementary::cos, StrictMath::cos, 10)).isLessThan(2.1);
  }

  @Test
  void anglesStayAccurateFarFromZero() {
    for (float x = -1e4f; x < 1e4f; x += 0.37f) {
      assertThat((double) Elementary.sin(x)).isCloseTo(StrictMath.sin(x), within(1e-6));
      assertThat((double) Elementary.cos(x)).isCloseTo(StrictMath.cos(x), within(1e-6));
    }
    assertThat(Elementary.sin(5e6f)).isNaN();
    assertThat(Elementary.cos(Float.NEGATIVE_INFINITY)).isNaN();
  }

  @Test
  void edgesOfTheRange() {
    assertThat(Elementary.exp(89f)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Elementary.exp(-110f)).isZero();
    assertThat(Elementary.exp(0f)).isEqualTo(1f);
    assertThat(Elementary.log(0f)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(Elementary.log(-1f)).isNaN();
    assertThat(Elementary.log(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Elementary.tanh(50f)).isEqualTo(1f);
    assertThat(Elementary.tanh(-50f)).isEqualTo(-1f);
    assertThat(Elementary.sigmoid(0f)).isEqualTo(0.5f);
  }

  @Test
  void notANumberStaysOne() {
    assertThat(Elementary.exp(Float.NaN)).isNaN();
    assertThat(Elementary.log(Float.NaN)).isNaN();
    assertThat(Elementary.tanh(Float.NaN)).isNaN();
    assertThat(Elementary.sigmoid(Float.NaN)).isNaN();
    assertThat(Elementary.sin(Float.NaN)).isNaN();
  }

  @Test
  void tinyNumbersAreFlushed() {
    assertThat(Elementary.normal(-0.9e-30f)).isZero();
    assertThat(Elementary.normal(Float.MIN_VALUE)).isZero();
    assertThat(Elementary.normal(1.1e-30f)).isEqualTo(1.1e-30f);
    assertThat(Elementary.normal(Float.NaN)).isNaN();
  }

  /** The largest error in units in the last place over a sample of all float bit patterns of magnitude up to {@code limit}. */
  private static double worst(Single f, DoubleUnaryOperator exact, float limit) {
    double worst = 0;
    for (long bits = 0; bits < 1L << 32; bits += 9973) {
      float x = Float.intBitsToFloat((int) bits);
      if (Math.abs(x) <= limit) {
        worst = Math.max(worst, error(f.at(x), exact.applyAsDouble(x)));
      }
    }
    return worst;
  }

  private static double error(float actual, double exact) {
    float rounded = (float) exact;
    if (actual == rounded || Float.isNaN(actual) && Double.isNaN(exact)) {
      return 0;
    }
    return Float.isFinite(actual) && Float.isFinite(rounded) ? Math.abs(actual - exact) / Math.ulp(rounded) : Double.MAX_VALUE;
  }
}
