package io.synfire.runtime.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.equations.Expr;
import io.synfire.equations.ExprEvaluator;
import io.synfire.equations.ExprParser;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weighted sums: {@code x}, {@code y} and {@code z} are left, {@code two} is a number, {@code curved} is no weighted sum. */
class AffineEvaluatorTest {

  private static Optional<Affine> evaluate(String text) {
    return AffineEvaluator.evaluate(ExprParser.parse(text, name -> true), name -> switch (name) {
      case "two" -> Affine.of(2);
      case "curved" -> null;
      default -> Affine.symbol(name);
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "x | 1 | 0 | 0", "3 * x - y / 4 + two | 3 | -0.25 | 2", "-(x - 2 * (y - 1)) * two | -2 | 4 | -4", "(x + y) * two ** 3 / 4 | 2 | 2 | 0",
    "two * (two + 1) | 0 | 0 | 6", "x - x + 5 | 0 | 0 | 5",
    "exp(two - 2) * x | 1 | 0 | 0", "two > 1 ? x : y | 1 | 0 | 0", "two < 1 ? x : y | 0 | 1 | 0"
  })
  void sumsAreFound(String text, double byX, double byY, double constant) {
    Affine found = evaluate(text).orElseThrow();
    assertThat(found.factor("x")).isEqualTo(byX);
    assertThat(found.factor("y")).isEqualTo(byY);
    assertThat(found.constant()).isEqualTo(constant);
  }

  @ParameterizedTest
  @CsvSource({"x * y", "1 / x", "x ** 2", "2 ** x", "exp(x)", "curved + 1", "x > 0 ? 1 : 2", "exp(curved)", "-curved"})
  void whatIsNoSumIsNone(String text) {
    assertThat(evaluate(text)).isEmpty();
  }

  @Test
  void sumsHaveTheValuesOfTheirExpressions() {
    SplittableRandom random = new SplittableRandom(1);
    for (int k = 0; k < 300; k++) {
      String text = sum(random, 4);
      Expr expr = ExprParser.parse(text, name -> true);
      Affine found = evaluate(text).orElseThrow();
      Map<String, Double> values = Map.of("x", random.nextDouble(-2, 2), "y", random.nextDouble(-2, 2), "z", random.nextDouble(-2, 2), "two", 2.0);
      double value = found.constant() + found.symbols().stream().mapToDouble(s -> found.factor(s) * values.get(s)).sum();
      double expected = ExprEvaluator.evaluate(expr, values);
      assertThat(value).as(text).isCloseTo(expected, within(1e-12 * (1 + Math.abs(expected)) * 1e3));
    }
  }

  private static String sum(SplittableRandom random, int depth) {
    if (depth == 0) {
      return new String[] {"x", "y", "z", "two", "0.5"}[random.nextInt(5)];
    }
    String left = sum(random, depth - 1);
    return switch (random.nextInt(5)) {
      case 0 -> "(" + left + " + " + sum(random, depth - 1) + ")";
      case 1 -> "(" + left + " - " + sum(random, depth - 1) + ")";
      case 2 -> "(two * " + left + ")";
      case 3 -> "(" + left + " / 4)";
      default -> "(-" + left + ")";
    };
  }

  @Test
  void sumsAreTheSameToRounding() {
    Affine one = evaluate("x / 3 + 1").orElseThrow();
    assertThat(one.same(evaluate("0.3333333333333333 * x + 1").orElseThrow())).isTrue();
    assertThat(one.same(one.plus(1e-6, Affine.symbol("x")))).isFalse();
    assertThat(one.same(one.plus(1, Affine.symbol("y")))).isFalse();
    assertThat(Affine.symbol("x").plus(-1, Affine.symbol("x")).isConstant()).as("a factor of 0 does not count").isTrue();
    assertThat(one.times(3).factor("x")).isEqualTo(1);
    assertThat(one.times(3).constant()).isEqualTo(3);
  }
}
