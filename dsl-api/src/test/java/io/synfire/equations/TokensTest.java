package io.synfire.equations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.TextPlace;
import io.synfire.units.Dimension;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  private static Tokens tokens(String text) {
    return Tokens.of(SourceLine.of(text));
  }

  @Test
  void theLongestOperatorIsTaken() {
    Tokens tokens = tokens("a**b>=.5e-3 # ** ignored");
    assertThat(tokens.take()).isEqualTo(new Token(Token.Kind.NAME, "a", 1));
    assertThat(tokens.take()).isEqualTo(new Token(Token.Kind.SYMBOL, "**", 2));
    tokens.take();
    assertThat(tokens.take()).isEqualTo(new Token(Token.Kind.SYMBOL, ">=", 5));
    assertThat(tokens.take()).isEqualTo(new Token(Token.Kind.NUMBER, ".5e-3", 7));
    assertThat(tokens.atEnd()).isTrue();
    assertThat(tokens.take().kind()).isEqualTo(Token.Kind.END);
    assertThat(tokens.take().kind()).isEqualTo(Token.Kind.END);
  }

  @Test
  void aPartIsConsumedAsASequenceOfItsOwn() {
    Tokens whole = tokens("a + b = c");
    assertThat(whole.find(Set.of("="))).isEqualTo(3);
    assertThat(whole.find(Set.of("?"))).isEqualTo(-1);
    Tokens left = whole.split(3);
    assertThat(whole.peek().is("=")).isTrue();
    assertThat(left.peek(3).kind()).isEqualTo(Token.Kind.END);
    assertThat(left.peek(9).column()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "a ; b | 3 | write one statement a line",
    "a && b | 3 | combine conditions by * (and)",
    "a = !b | 5 | combine conditions",
    "a @ b | 3 | '@' is no part of the equation language",
    "é | 1 | 'é' is no part"
  })
  void aStrangeCharacterIsReportedAtItsColumn(String text, int column, String message) {
    DiagnosticException fault = catchThrowableOfType(DiagnosticException.class, () -> tokens(text));
    assertThat(fault.diagnostics().getFirst().place().column()).isEqualTo(column);
    assertThat(fault).hasMessageContaining(message);
  }

  @Test
  void faultsNameTheModelTheMemberAndTheLine() {
    SourceLine line = new SourceLine("Leaky", "reset", 4, "\tv ^ 2");
    DiagnosticException fault = catchThrowableOfType(DiagnosticException.class, () -> Tokens.of(line));
    assertThat(fault.diagnostics().getFirst().subject()).isEqualTo("Leaky");
    assertThat(fault.diagnostics().getFirst().place()).isEqualTo(new TextPlace("reset", 4, 4));
    assertThat(fault.diagnostics().getFirst().message()).endsWith("\n    \tv ^ 2\n    \t  ^");
  }

  @Test
  void unitsAreReadAsDimensions() {
    assertThat(UnitParser.parse(tokens("1"))).isEqualTo(Dimension.ONE);
    assertThat(UnitParser.parse(tokens("mV/ms"))).isEqualTo(Dimension.VOLTAGE.per(Dimension.TIME));
    assertThat(UnitParser.parse(tokens("1/(ms*mV)"))).isEqualTo(Dimension.TIME.times(Dimension.VOLTAGE).power(-1));
    assertThat(UnitParser.parse(tokens("V**2*s**-1"))).isEqualTo(Dimension.VOLTAGE.power(2).per(Dimension.TIME));
    assertThat(UnitParser.parse(tokens("(V/s)**2"))).isEqualTo(Dimension.VOLTAGE.per(Dimension.TIME).power(2));
    assertThat(UnitParser.parse(tokens("V/s/s"))).isEqualTo(Dimension.VOLTAGE.per(Dimension.TIME.power(2)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2 | expected a unit such as V, ms, nS, V/s or 1, found '2'",
    "V/ | found the end of the line",
    "volt | found 'volt'",
    "(V | expected ')' after the unit",
    "V**0 | a whole number from 1 to 9",
    "V**1.5 | found '1.5'",
    "V**n | found 'n'"
  })
  void whatIsNoUnitIsRefused(String text, String message) {
    assertThatThrownBy(() -> UnitParser.parse(tokens(text))).isInstanceOf(DiagnosticException.class).hasMessageContaining(message);
  }
}
