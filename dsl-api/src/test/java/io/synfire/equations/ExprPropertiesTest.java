package io.synfire.equations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every expression, on random ones. */
class ExprPropertiesTest {
  private static final int CASES = 2000;

  private static Map<String, Double> values(Random random) {
    Map<String, Double> values = new HashMap<>();
    RandomExpr.SYMBOLS.forEach(name -> values.put(name, 0.5 + 1.5 * random.nextDouble()));
    return values;
  }

  @Test
  void printingThenParsingGivesAnEqualExpression() {
    RandomExpr expressions = new RandomExpr(1);
    for (int i = 0; i < CASES; i++) {
      Expr expr = expressions.any(i % 6);
      assertThat(ExprParser.parse(ExprPrinter.print(expr))).as(ExprPrinter.print(expr)).isEqualTo(expr);
    }
  }

  @Test
  void simplifyingKeepsTheValueAndIsFinished() {
    RandomExpr expressions = new RandomExpr(2);
    Random random = new Random(3);
    for (int i = 0; i < CASES; i++) {
      Expr expr = expressions.smooth(i % 6);
      Expr simple = Simplifier.simplify(expr);
      Map<String, Double> at = values(random);
      double value = ExprEvaluator.evaluate(expr, at);
      assertThat(ExprEvaluator.evaluate(simple, at)).as(ExprPrinter.print(expr)).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
      assertThat(Simplifier.simplify(simple)).as(ExprPrinter.print(simple)).isEqualTo(simple);
      assertThat(Traversal.operations(simple)).isLessThanOrEqualTo(Traversal.operations(expr));
    }
  }

  @Test
  void derivativesAgreeWithDifferences() {
    RandomExpr expressions = new RandomExpr(4);
    Random random = new Random(5);
    int resolved = 0;
    for (int i = 0; i < CASES; i++) {
      Expr expr = expressions.smooth(i % 5);
      Map<String, Double> at = values(random);
      double derivative = ExprEvaluator.evaluate(Derivative.of(expr, "a"), at);
      double fine = central(expr, at, 1e-4);
      double difference = (4 * fine - central(expr, at, 2e-4)) / 3;
      if (Math.abs(fine - difference) < 1e-5 * Math.max(1, Math.abs(difference))) {
        assertThat(derivative).as(ExprPrinter.print(expr)).isCloseTo(difference, within(1e-6 * Math.max(1, Math.abs(difference))));
        resolved++;
      }
    }
    assertThat(resolved).as("cases that differences resolve").isGreaterThan(CASES * 9 / 10);
  }

  private static double central(Expr expr, Map<String, Double> at, double h) {
    Map<String, Double> changed = new HashMap<>(at);
    changed.put("a", at.get("a") + h);
    double above = ExprEvaluator.evaluate(expr, changed);
    changed.put("a", at.get("a") - h);
    return (above - ExprEvaluator.evaluate(expr, changed)) / (2 * h);
  }

  @Test
  void simplifyingDerivativesOfProductsLeavesNoNeutralElements() {
    assertThat(ExprPrinter.print(Derivative.of(ExprParser.parse("3*x"), "x"))).isEqualTo("3");
    assertThat(ExprPrinter.print(Derivative.of(ExprParser.parse("x*y + exp(-x/t)"), "x"))).isEqualTo("y - exp(-x/t)*(1/t)");
    assertThat(ExprPrinter.print(Derivative.of(ExprParser.parse("max(x, 0)"), "x"))).isEqualTo("x >= 0");
  }
}
