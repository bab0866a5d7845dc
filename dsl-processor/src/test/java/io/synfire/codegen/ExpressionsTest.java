package io.synfire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.equations.Expr;
import io.synfire.equations.ExprEvaluator;
import io.synfire.equations.ExprParser;
import io.synfire.equations.Traversal;
import io.synfire.model.StepProgram.Assignment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions as Java: what is written, and that rewriting keeps the value. */
class ExpressionsTest {
  private static String plain(String text) {
    return new PlainExpressions(new SymbolNames(List.of("n", "b"))).value(ExprParser.parse(text)).toString().replace("io.synfire.kernel.", "");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "a + c - d | a + c - d", "a - (c - d) | a - (c - d)", "a*(c + d) | a * (c + d)", "a/(c*d) | a / (c * d)", "a/c/d | a / c / d", "-(a + c) | -(a + c)",
    "-a*c | -a * c", "a - -c | a - -c", "a*-c | a * -c", "a > c | a > c ? 1f : 0f", "a > c ? 1 : d | a > c ? 1f : d", "a ? c : d | a != 0f ? c : d",
    "(a > c ? 1 : 2)*d | (a > c ? 1f : 2f) * d", "exp(a + c) | Elementary.exp(a + c)", "sqrt(a)*c | (float) Math.sqrt(a) * c",
    "min(a, c) | Math.min(a, c)", "max(a, 0.5) | Math.max(a, 0.5f)", "abs(-a) | Math.abs(-a)", "sigmoid(a) | Elementary.sigmoid(a)", "tanh(a) | Elementary.tanh(a)",
    "(a < c) + 1 | (a < c ? 1f : 0f) + 1f", "a + c*d | a + c * d", "(a <= c) < d | (a <= c ? 1f : 0f) < d ? 1f : 0f"
  })
  void bracketsStandWhereTheOrderNeedsThem(String text, String java) {
    assertThat(plain(text)).isEqualTo(java);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0f", "-0.0, -0.0f", "1, 1f", "-3, -3f", "0.5, 0.5f", "0.1, 0.1f", "1e-50, 0f", "1e7, 1.0E7f", "9999999, 9999999f", "1e300, Float.POSITIVE_INFINITY",
    "-1e300, Float.NEGATIVE_INFINITY", "NaN, Float.NaN", "16777217, 1.6777216E7f", "3.4028235e38, 3.4028235E38f"
  })
  void numbersAreRoundedToSinglePrecision(double value, String java) {
    assertThat(FloatLiteral.of(value)).isEqualTo(java);
    if (!java.startsWith("Float")) {
      assertThat(Float.parseFloat(java)).isEqualTo((float) value);
    }
  }

  @Test
  void namesAreCamelCaseDistinctAndNoWordsOfJava() {
    SymbolNames names = new SymbolNames(List.of("n", "from"));
    assertThat(names.of("tau_m")).isEqualTo("tauM").isEqualTo(names.of("tau_m"));
    assertThat(names.of("tauM")).isNotEqualTo("tauM").isNotEqualTo(names.of("tau_m"));
    assertThat(List.of("n", "from", "class", "float", "int", "_", "tau_m_mask")).map(names::of).doesNotHaveDuplicates()
        .doesNotContain("n", "from", "class", "float", "int", "_", "");
    assertThat(names.mask("tau_m")).isNotEqualTo(names.of("tau_m")).isNotEqualTo(names.of("tau_m_mask"));
  }

  /** The value of the last assignment after rewriting, where all before are computed first. */
  private static double rewritten(String text, Map<String, Double> at) {
    Map<String, Double> values = new HashMap<>(at);
    List<Assignment> all = Arithmetics.rewrite(List.of(new Assignment("result", ExprParser.parse(text))));
    all.forEach(a -> values.put(a.target(), ExprEvaluator.evaluate(a.value(), values)));
    return values.get("result");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "x**0", "x**1", "x**2", "x**3", "x**16", "x**17", "x**18", "x**25", "x**-1", "x**-2", "x**-17", "(x + y)**5", "(x + y)**-3", "(x*y)**19", "x**67", "x**-1000",
    "abs(x)**0.5", "abs(x)**1.5", "abs(x)**y", "sign(x)", "sign(x + y)*2", "(x**2 + y**2)**0.5"
  })
  void rewritingKeepsTheValueForNumbersOfEitherSign(String text) {
    Expr expr = ExprParser.parse(text);
    for (double x : new double[] {-2.5, -1.75, -1, -0.4, 0.3, 1, 1.6, 2.5}) {
      for (double y : new double[] {-0.9, 0.5, 1.2}) {
        Map<String, Double> at = Map.of("x", x, "y", y);
        double value = ExprEvaluator.evaluate(expr, at);
        assertThat(rewritten(text, at)).as("%s at %s, %s", text, x, y).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x**17", "x**30", "x**2", "sign(x)", "x**0"})
  void rewritingKeepsTheValueAtZero(String text) {
    assertThat(rewritten(text, Map.of("x", 0.0))).isEqualTo(ExprEvaluator.evaluate(ExprParser.parse(text), Map.of("x", 0.0)));
  }

  @Test
  void whatIsRewrittenHasNoPowersSignsOrRoundingsAndAssignsOnce() {
    List<Assignment> all =
        Arithmetics.rewrite(List.of(
            new Assignment("base_1", ExprParser.parse("sign((x + 1)**3 + y**20)")), new Assignment("signed_1", ExprParser.parse("round(base_1*(x + 1)**2)"))));
    Set<String> targets = new HashSet<>();
    for (Assignment a : all) {
      assertThat(targets.add(a.target())).as(a.target()).isTrue();
      assertPlain(a.value());
    }
    assertThat(targets).contains("base_1", "signed_1");
  }

  private static void assertPlain(Expr expr) {
    assertThat(expr instanceof Expr.Binary b && b.op() == Expr.Arithmetic.POWER).isFalse();
    assertThat(expr instanceof Expr.Call c && (c.function() == Expr.Function.SIGN || c.function() == Expr.Function.ROUND)).isFalse();
    Traversal.parts(expr).forEach(ExpressionsTest::assertPlain);
  }
}
