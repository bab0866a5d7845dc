package io.synfire.equations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.units.Dimension;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExprParserTest {

  private static double value(String text) {
    return ExprEvaluator.evaluate(ExprParser.parse(text), Map.of("x", 3.0, "y", 5.0));
  }

  @Test
  void operatorsBindAsInMathematics() {
    assertThat(value("1 + 2*x - y/2")).isEqualTo(4.5);
    assertThat(value("-x**2")).isEqualTo(-9);
    assertThat(value("2**3**2")).isEqualTo(512);
    assertThat(value("2**-1")).isEqualTo(0.5);
    assertThat(value("8/2/2")).isEqualTo(2);
    assertThat(value("10 - 2 - 3")).isEqualTo(5);
    assertThat(value("x > 2 ? y > 9 ? 1 : 2 : 3")).isEqualTo(2);
    assertThat(value("x + 1 >= 4")).isEqualTo(1);
  }

  @Test
  void functionsAreEvaluated() {
    assertThat(value("max(x, y) + min(x, y) + abs(-x) + sign(-y)")).isEqualTo(10);
    assertThat(value("sigmoid(0) + tanh(0) + exp(0) + log(1) + sqrt(4) + sin(0) + cos(0)")).isEqualTo(4.5);
  }

  @Test
  void aNumberWithUnitsIsOneLiteralThatIsRoundedOnce() {
    assertThat(ExprParser.parse("20*ms")).isEqualTo(new Expr.Literal(0.02, Dimension.TIME));
    assertThat(ExprParser.parse("-65*mV")).isEqualTo(new Expr.Literal(-0.065, Dimension.VOLTAGE));
    assertThat(ExprParser.parse("140*mV/ms")).isEqualTo(new Expr.Literal(140, Dimension.VOLTAGE.per(Dimension.TIME)));
    assertThat(ExprParser.parse("2*s**-2")).isEqualTo(new Expr.Literal(2, Dimension.TIME.power(-2)));
  }

  @Test
  void aDeclaredNameHidesAUnit() {
    assertThat(ExprParser.parse("2*s", Set.of("s")::contains))
        .isEqualTo(new Expr.Binary(Expr.Arithmetic.MULTIPLY, Algebra.number(2), new Expr.Symbol("s")));
  }

  @Test
  void everyUnitHasTheDimensionOfItsName() {
    for (String same : new String[] {"V/A = ohm", "A/V = S", "C/V = F", "A*s = C", "1/s = Hz", "mV/nA = Mohm", "nS = pA/mV", "kHz = 1/us", "uF = nC/mV", "uV/uA = kohm"}) {
      String[] sides = same.split(" = ");
      assertThat(unit(sides[0])).as(same).isEqualTo(unit(sides[1]));
    }
  }

  private static Dimension unit(String text) {
    return UnitParser.parse(Tokens.of(SourceLine.of(text)));
  }

  @Test
  void unitsAreNamedAsAReaderExpects() {
    assertThat(UnitName.of(Dimension.RESISTANCE)).isEqualTo("ohm");
    assertThat(UnitName.of(Dimension.VOLTAGE.per(Dimension.TIME))).isEqualTo("V/s");
    assertThat(UnitName.of(Dimension.VOLTAGE.power(-1))).isEqualTo("1/V");
    assertThat(UnitName.of(Dimension.VOLTAGE.power(2))).isEqualTo("V**2");
  }

  @Test
  void faultsNameThePlaceAndTheRemedy() {
    fault("1 + ", 4, "expected a number, a name or a bracket, found the end of the line");
    fault("(x + y", 7, "expected ')' to close the bracket");
    fault("x ^ 2", 3, "a power is written **");
    fault("2 ms", 3, "write 2*ms, not 2 ms");
    fault("x == y", 3, "a comparison is one of < <= > >=");
    fault("1 < x < 2", 7, "one comparison only");
    fault("foo(x)", 1, "there is no function foo; known are exp,");
    fault("max(x)", 1, "max takes 2 argument(s), found 1");
    fault("x ? 1", 6, "expected ':' between the two values of a choice");
    fault("1e999", 1, "is larger than");
    fault("x $ y", 3, "'$' is no part of the equation language");
  }

  @Test
  void aLineThatIsTooLongIsRefusedBeforeItIsParsed() {
    String text = "(".repeat(100_000);
    DiagnosticException fault = catchThrowableOfType(DiagnosticException.class, () -> ExprParser.parse(text));
    assertThat(fault.diagnostics().getFirst().message()).contains("at most 1000");
    assertThat(value("(".repeat(300) + "x" + ")".repeat(300))).isEqualTo(3);
  }

  private static void fault(String text, int column, String message) {
    DiagnosticException fault = catchThrowableOfType(DiagnosticException.class, () -> ExprParser.parse(text));
    Diagnostic diagnostic = fault.diagnostics().getFirst();
    assertThat(diagnostic.kind()).isEqualTo(DiagnosticKind.EQUATION_SYNTAX);
    assertThat(diagnostic.message()).contains(message).endsWith("\n    " + text.stripTrailing() + "\n    " + " ".repeat(column - 1) + "^");
    assertThat(diagnostic.place().column()).isEqualTo(column);
  }
}
