package io.synfire.equations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExprEvaluatorTest {

  private static double at(String text, double x) {
    return ExprEvaluator.evaluate(ExprParser.parse(text), Map.of("x", x));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0", "1.5, 2", "2.5, 2", "-0.5, 0", "-1.5, -2", "-2.5, -2", "2.4999, 2", "-2.6, -3", "7, 7",
    "4503599627370497.5, 4503599627370498", "1e300, 1e300"
  })
  void roundingIsToTheNearestWholeNumberHalfToEven(double x, double expected) {
    assertThat(at("round(x)", x)).isEqualTo(expected + 0.0 * x);
  }

  @Test
  void functionsHaveTheirValues() {
    assertThat(at("exp(x)", 1)).isCloseTo(Math.E, within(1e-15));
    assertThat(at("log(x)", Math.E)).isCloseTo(1, within(1e-15));
    assertThat(at("sqrt(x)", 2)).isCloseTo(1.4142135623730951, within(1e-15));
    assertThat(at("sin(x)", Math.PI / 6)).isCloseTo(0.5, within(1e-15));
    assertThat(at("cos(x)", Math.PI / 3)).isCloseTo(0.5, within(1e-15));
    assertThat(at("tanh(x)", 0.5)).isCloseTo(0.46211715726000975, within(1e-15));
    assertThat(at("sigmoid(x)", Math.log(3))).isCloseTo(0.75, within(1e-15));
    assertThat(at("abs(x)", -3)).isEqualTo(3);
    assertThat(at("sign(x)", -3)).isEqualTo(-1);
    assertThat(at("sign(x)", 0)).isZero();
  }

  @Test
  void functionsSaturateOrAreUndefinedAtTheEdges() {
    assertThat(at("sigmoid(x)", -1000)).isZero();
    assertThat(at("sigmoid(x)", 1000)).isEqualTo(1);
    assertThat(at("tanh(x)", -1000)).isEqualTo(-1);
    assertThat(at("log(x)", 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(at("log(x)", -1)).isNaN();
    assertThat(at("sqrt(x)", -1)).isNaN();
    assertThat(at("1/x", 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(at("max(x, 1)", Double.NaN)).isNaN();
    assertThat(at("x**0.5", -1)).isNaN();
  }

  @Test
  void relationsDifferWhereBothSidesAreEqual() {
    assertThat(at("x < 2", 2)).isZero();
    assertThat(at("x <= 2", 2)).isEqualTo(1);
    assertThat(at("x > 2", 2)).isZero();
    assertThat(at("x >= 2", 2)).isEqualTo(1);
    assertThat(at("x >= 2", Double.NaN)).isZero();
  }

  @Test
  void aChoiceReadsOnlyTheBranchThatIsTaken() {
    Expr choice = ExprParser.parse("x > 0 ? x : unknown");
    assertThat(ExprEvaluator.evaluate(choice, Map.of("x", 2.0))).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExprEvaluator.evaluate(choice, Map.of("x", -2.0)))
        .withMessage("symbol unknown has no value; known are [x]");
  }
}
