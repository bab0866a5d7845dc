package io.synfire.equations;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.units.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionCheckTest {
  private static final Map<String, Dimension> SYMBOLS =
      Map.of("v", Dimension.VOLTAGE, "i", Dimension.CURRENT, "t", Dimension.TIME, "n", Dimension.ONE, "s", Dimension.ONE);

  private final List<Diagnostic> problems = new ArrayList<>();

  private Optional<Dimension> inferred(String text) {
    SourceLine line = SourceLine.of(text);
    SourceMap map = new SourceMap(line);
    Expr expr = new ExprParser(Tokens.of(line), map, SYMBOLS::containsKey).expression();
    return new DimensionCheck(name -> Optional.ofNullable(SYMBOLS.get(name)), map, problems::add).infer(expr);
  }

  @ParameterizedTest
  @CsvSource({
    "v/i, ohm", "v*i*t/v, C", "-v + 3*mV, V", "v**2/v, V", "v**(3 - 4)*v**2, V", "sqrt(v*v), V", "sqrt(v**2/t**4), V/s**2", "abs(v), V", "sign(v), 1",
    "'max(v, 0)', V", "'min(0, i)', A", "v > 0, 1", "v > 2*mV ? i : 0, A", "exp(v/(2*mV)), 1", "n**0.5, 1", "round(n), 1", "0 + t, s", "(0 - v)/t, V/s"
  })
  void dimensionsFollowTheOperations(String text, String unit) {
    Dimension expected = UnitParser.parse(Tokens.of(SourceLine.of(unit)));
    assertThat(inferred(text)).contains(expected);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "v + i, 3, 'v' has the unit V but 'i' has A",
    "v > i, 3, 'v' has the unit V but 'i' has A",
    "n > 0 ? v : i, 7, 'v' has the unit V but 'i' has A",
    "max(v; t), 1, 'v' has the unit V but 't' has s",
    "exp(v), 5, the argument of exp must have the unit 1 but 'v' has V",
    "round(v), 7, the argument of round must have the unit 1 but 'v' has V",
    "v**n, 2, 'v' has the unit V so its exponent must be a whole number but is 'n'",
    "v**0.5, 2, so its exponent must be a whole number but is '0.5'",
    "n**v, 4, an exponent must have the unit 1 but 'v' has V",
    "sqrt(v), 6, sqrt needs the square of a unit but 'v' has V",
    "v ? 1 : 2, 1, the condition of a choice must have the unit 1 but 'v' has V"
  })
  void aMismatchIsReportedWhereItIs(String text, int column, String message) {
    inferred(text.replace(';', ','));
    Diagnostic problem = problems.getFirst();
    assertThat(problems).hasSize(1);
    assertThat(problem.kind()).isEqualTo(DiagnosticKind.DIMENSION_MISMATCH);
    assertThat(problem.message().replace(",", "")).contains(message);
    assertThat(problem.place().column()).isEqualTo(column);
  }

  @Test
  void oneFaultIsReportedOnce() {
    assertThat(inferred("(v + i)*t + n")).isPresent();
    assertThat(problems).hasSize(1);
    inferred("unknown + v");
    assertThat(problems).hasSize(1);
  }

  @Test
  void aNameThatHidesAUnitIsPointedAt() {
    inferred("t + 2*s");
    assertThat(problems.getFirst().message()).contains("here s is what the model declares by this name, not the unit");
  }
}
