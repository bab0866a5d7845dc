package io.synfire.library.surrogates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.equations.Expr;
import io.synfire.equations.ExprEvaluator;
import io.synfire.learning.SurrogateGradient;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SurrogatesTest {

  static Stream<SurrogateGradient> all() {
    return DoubleStream.of(0.3, 0.5, 1.7).boxed().flatMap(p -> Stream.of(
        new Stca(p), new Stbp(p), new Arctan(p), new Sigmoid(p), new FastSigmoid(p), new Triangular(p), new Gaussian(p), new Rectangular(p)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void derivativeIsThatOfTheSmoothSpike(SurrogateGradient surrogate) {
    double h = 1e-5;
    for (double u = -4.0003; u < 4; u += 0.0371) {
      double slope = (smooth(surrogate, u + h) - smooth(surrogate, u - h)) / (2 * h);
      assertThat(derivative(surrogate, u)).as("%s at %s", surrogate, u).isCloseTo(slope, within(1e-5));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void derivativeIsEvenAndLargestAtThreshold(SurrogateGradient surrogate) {
    for (double u = 0.01; u < 3; u += 0.3) {
      assertThat(derivative(surrogate, u)).isCloseTo(derivative(surrogate, -u), within(1e-12));
      assertThat(derivative(surrogate, u)).isLessThanOrEqualTo(derivative(surrogate, 0));
    }
  }

  @Test
  void thoseOfAreaOneStepFromZeroToOne() {
    for (SurrogateGradient s : new SurrogateGradient[] {new Arctan(2), new Sigmoid(4), new Triangular(1), new Gaussian(0.4), new Rectangular(0.5)}) {
      assertThat(smooth(s, 1e6) - smooth(s, -1e6)).as("%s", s).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void peaksAreAsPublished() {
    assertThat(derivative(new Stca(0.5), 0.49)).isEqualTo(1);
    assertThat(derivative(new Stca(0.5), 0.5)).isZero();
    assertThat(derivative(new Stbp(0.5), 0)).isCloseTo(1 / Math.PI, within(1e-12));
    assertThat(derivative(new Arctan(2), 0)).isCloseTo(1, within(1e-12));
    assertThat(derivative(new FastSigmoid(25), 0.04)).isCloseTo(0.25, within(1e-12));
    assertThat(derivative(new Triangular(2), 1)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void factoriesMakeTheRecords() {
    assertThat(Surrogates.stca(0.5)).isEqualTo(Stca.defaults());
    assertThat(Surrogates.stbp(0.5)).isEqualTo(Stbp.defaults());
    assertThat(Surrogates.arctan(2)).isEqualTo(Arctan.defaults());
    assertThat(Surrogates.sigmoid(4)).isEqualTo(Sigmoid.defaults());
    assertThat(Surrogates.fastSigmoid(25)).isEqualTo(FastSigmoid.defaults());
    assertThat(Surrogates.triangular(1)).isEqualTo(Triangular.defaults());
    assertThat(Surrogates.gaussian(0.4)).isEqualTo(Gaussian.defaults());
    assertThat(Surrogates.rectangular(0.5)).isEqualTo(Rectangular.defaults());
  }

  @Test
  void refusesAWidthThatIsNotPositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Stca(0)).withMessage("surrogate Stca: alpha must be a positive finite number, was 0.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Gaussian(Double.NaN)).withMessageContaining("sigma");
  }

  private static double derivative(SurrogateGradient surrogate, double u) {
    return evaluate(surrogate.surrogate().derivative(), u);
  }

  private static double smooth(SurrogateGradient surrogate, double u) {
    return evaluate(surrogate.surrogate().smooth(), u);
  }

  private static double evaluate(Expr expr, double u) {
    return ExprEvaluator.evaluate(expr, Map.of("u", u));
  }
}
