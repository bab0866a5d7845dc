package io.synfire.runtime.firstspike.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LambertWTest {
  private static final MathContext DIGITS = new MathContext(50);
  private static final double ROUNDING = Math.ulp(1.0);

  @Test
  void knownValues() {
    assertThat(LambertW.principal(0)).isZero();
    assertThat(LambertW.principal(Math.E)).isCloseTo(1, within(4 * ROUNDING));
    assertThat(LambertW.principal(1)).isCloseTo(0.5671432904097838, within(2 * ROUNDING));
    assertThat(LambertW.principal(-Math.exp(-1))).isEqualTo(-1);
    assertThat(LambertW.principal(-0.5 * Math.log(2))).isCloseTo(-Math.log(2), within(10 * ROUNDING));
    assertThat(LambertW.principal(-0.37)).isNaN();
    assertThat(LambertW.principal(Double.NaN)).isNaN();
    assertThat(LambertW.logarithmic(1e300)).isCloseTo(1e300, within(1e285));
    assertThat(LambertW.logarithmic(Double.POSITIVE_INFINITY)).isInfinite();
  }

  @Test
  void theSeriesAroundZeroHolds() {
    for (double x : new double[] {1e-300, -1e-300, 1e-12, -1e-12, 3e-8, -3e-8}) {
      assertThat(LambertW.principal(x)).isCloseTo(x - x * x + 1.5 * x * x * x, within(2 * ROUNDING * Math.abs(x)));
    }
  }

  /** The argument of a given W is rounded once, which moves W by 1 / (1 + W) roundings: so much is not the function's. */
  @Test
  void invertsWTimesExpWToAFewRoundings() {
    Random random = new Random(1);
    for (int k = 0; k < 4000; k++) {
      double w = k < 2000 ? -1 + Math.pow(10, -7 * random.nextDouble()) : Math.pow(10, 4 * random.nextDouble() - 2);
      BigDecimal exact = new BigDecimal(w).multiply(exp(w), DIGITS);
      double found = w < 700 ? LambertW.principal(exact.doubleValue()) : LambertW.logarithmic(w + Math.log(w));
      double room = ROUNDING * (8 * Math.abs(w) + 2 / (1 + w));
      assertThat(found).as("W of %s", exact.doubleValue()).isCloseTo(w, within(room));
    }
  }

  @Test
  void belowTheBranchPointNothingIsLost() {
    Random random = new Random(2);
    for (int k = 0; k < 3000; k++) {
      double v = k < 1500 ? Math.pow(10, -12 * random.nextDouble()) * 0.9 : 0.9 * random.nextDouble();
      double depth = depth(v);
      assertThat(LambertW.belowBranch(depth)).as("depth %s", depth).isCloseTo(v, within(6 * ROUNDING * Math.max(v, 1e-3 * v / (1 - v))));
      assertThat(LambertW.minus(depth)).as("depth %s", depth).isCloseTo(1 - v, within(12 * ROUNDING * (1 - v)));
    }
    assertThat(LambertW.belowBranch(0)).isZero();
    assertThat(LambertW.minus(600)).isCloseTo(Math.exp(-601), within(1e-12 * Math.exp(-601)));
    assertThat(LambertW.minus(Double.POSITIVE_INFINITY)).isZero();
  }

  /** {@code -log(1 - v) - v}, by its series. */
  private static double depth(double v) {
    BigDecimal x = new BigDecimal(v);
    BigDecimal power = x;
    BigDecimal sum = BigDecimal.ZERO;
    for (int n = 2; n < 700; n++) {
      power = power.multiply(x, DIGITS);
      sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS), DIGITS);
    }
    return sum.doubleValue();
  }

  private static BigDecimal exp(double w) {
    BigDecimal x = new BigDecimal(w).divide(BigDecimal.valueOf(1 << 14), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; n < 30; n++) {
      term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum.pow(1 << 14, DIGITS);
  }
}
