package io.synfire.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.check.Verdict;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void toleranceIsRelativeToTheLargestValueOfTheSeries() {
    Verdict inside = close(1e-2, new float[][] {{100, 0.5f}}, new double[][] {{100, -0.4}});
    assertThat(inside.status()).isEqualTo(Verdict.Status.PASS);
    assertThat(inside.maxError()).isCloseTo(0.009, within(1e-6));
    assertThat(close(1e-3, new float[][] {{100, 0.5f}}, new double[][] {{100, -0.4}}).status()).isEqualTo(Verdict.Status.FAIL);
  }

  @Test
  void aSeriesOfZerosMustBeZero() {
    assertThat(close(1, new float[][] {{0}}, new double[][] {{0}}).status()).isEqualTo(Verdict.Status.PASS);
    assertThat(close(1, new float[][] {{1e-30f}}, new double[][] {{0}}).status()).isEqualTo(Verdict.Status.FAIL);
  }

  @Test
  void whatIsNotANumberFailsAndWhatIsMissingIsSkipped() {
    Verdict notANumber = close(1, new float[][] {{Float.NaN}}, new double[][] {{1}});
    assertThat(notANumber.status()).isEqualTo(Verdict.Status.FAIL);
    assertThat(notANumber.maxError()).isNaN();
    assertThat(close(0, new float[][] {{Float.NaN, 1}}, new double[][] {{Double.NaN, 1}}).status()).isEqualTo(Verdict.Status.PASS);
  }

  @Test
  void shapesMustBeThoseRecorded() {
    Verdict verdict = close(1, new float[][] {{1, 2}}, new double[][] {{1}});
    assertThat(verdict.status()).isEqualTo(Verdict.Status.FAIL);
    assertThat(verdict.detail()).isEqualTo("x has another shape than recorded (compared x)");
  }

  @Test
  void unitsAreTakenOff() {
    Comparison comparison = new Comparison(1e-6);
    comparison.close("v", new float[][][] {{{-0.065f}}}, new double[][][] {{{-65}}}, 1e-3);
    assertThat(comparison.verdict().status()).isEqualTo(Verdict.Status.PASS);
  }

  @Test
  void allFaultsAreNamed() {
    Comparison comparison = new Comparison(0);
    comparison.exact("a", new float[][] {{1, 0}}, new double[][] {{0, 1}});
    comparison.holds("b", false, "is broken");
    comparison.holds("c", true, "is broken");
    assertThat(comparison.verdict().detail()).isEqualTo("a differs in 2 places, first at [0][0][0]; b is broken (compared a, b, c)");
  }

  private static Verdict close(double tolerance, float[][] found, double[][] expected) {
    Comparison comparison = new Comparison(tolerance);
    comparison.close("x", found, expected);
    return comparison.verdict();
  }
}
