package io.synfire.equations;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.units.Dimension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExprPrinterTest {
  private static final Expr A = new Expr.Symbol("a");
  private static final Expr B = new Expr.Symbol("b");

  private static String printed(Expr expr) {
    return ExprPrinter.print(expr);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "a - (b - c)", "a - b - c", "a/(b*c)", "a/b*c", "(a**b)**c", "a**b**c", "-a**2", "(-a)**2", "-(a*b)", "-a*b", "a**-b",
    "(a > b ? 1 : 0) + c", "a > b ? c : a <= b ? 1 : 2", "(a > b ? a : b) ? 1 : 2", "(a < b)*(b >= c)", "(a < b) < c", "max(a + 1, -b)", "-(-a)",
    "2*(3*mV)", "a*(2*mV)", "-(2)", "-2"
  })
  void bracketsThatAreNeededArePrintedBack(String text) {
    Expr parsed = ExprParser.parse(text);
    assertThat(ExprParser.parse(printed(parsed))).isEqualTo(parsed);
  }

  @Test
  void bracketsThatAreNotNeededAreLeftOut() {
    assertThat(printed(ExprParser.parse("((a)*(b)) + ((c))"))).isEqualTo("a*b + c");
    assertThat(printed(ExprParser.parse("(a + b) - (c*d)"))).isEqualTo("a + b - c*d");
    assertThat(printed(ExprParser.parse("exp((a))"))).isEqualTo("exp(a)");
    assertThat(printed(ExprParser.parse("(a + b) >= (c)"))).isEqualTo("a + b >= c");
  }

  @Test
  void numbersAreShortAndReadBack() {
    assertThat(ExprPrinter.number(3)).isEqualTo("3");
    assertThat(ExprPrinter.number(-0.5)).isEqualTo("-0.5");
    assertThat(ExprPrinter.number(1e7)).isEqualTo("1.0E7");
    assertThat(ExprPrinter.number(-0.0)).isEqualTo("-0.0");
    assertThat(ExprPrinter.number(1e-12)).isEqualTo("1.0E-12");
  }

  @Test
  void quantitiesHaveTheirUnit() {
    assertThat(printed(new Expr.Literal(0.02, Dimension.TIME))).isEqualTo("0.02*s");
    assertThat(printed(new Expr.Literal(2, Dimension.VOLTAGE.power(-1)))).isEqualTo("2/V");
    assertThat(printed(new Expr.Literal(2, Dimension.VOLTAGE.per(Dimension.TIME)))).isEqualTo("2*V/s");
    Expr voltage = new Expr.Literal(2, Dimension.VOLTAGE);
    assertThat(printed(new Expr.Binary(Expr.Arithmetic.DIVIDE, A, voltage))).isEqualTo("a/(2*V)");
    assertThat(printed(new Expr.Call(Expr.Function.MIN, List.of(B, voltage)))).isEqualTo("min(b, 2*V)");
  }

  @Test
  void dimensionsAreNamedAsTheirUsualUnit() {
    assertThat(UnitName.of(Dimension.ONE)).isEqualTo("1");
    assertThat(UnitName.of(Dimension.VOLTAGE.per(Dimension.CURRENT))).isEqualTo("ohm");
    assertThat(UnitName.of(Dimension.CURRENT.per(Dimension.TIME))).isEqualTo("A/s");
    assertThat(UnitName.of(Dimension.TIME.power(2))).isEqualTo("s**2");
    assertThat(UnitName.of(Dimension.VOLTAGE.power(2).times(Dimension.TIME))).isEqualTo("V**2*s");
    assertThat(UnitName.of(new Dimension(1, 0, 0, 0))).isEqualTo("m");
  }
}
