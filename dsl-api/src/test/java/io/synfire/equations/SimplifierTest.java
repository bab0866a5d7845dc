package io.synfire.equations;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.units.Dimension;
import org.junit.jupiter.api.Test;

class SimplifierTest {

  private static String simplified(String text) {
    return ExprPrinter.print(Simplifier.simplify(ExprParser.parse(text)));
  }

  @Test
  void constantsAreFolded() {
    assertThat(simplified("2*3 + 4")).isEqualTo("10");
    assertThat(simplified("0.04/(ms*mV)")).isEqualTo("40000*Hz/V".replace("Hz/V", UnitName.of(Dimension.FREQUENCY.per(Dimension.VOLTAGE))));
    assertThat(simplified("exp(0) + max(2, 3)")).isEqualTo("4");
    assertThat(simplified("2**3 > 7 ? x : y")).isEqualTo("x");
  }

  @Test
  void divisionsByZeroStay() {
    assertThat(simplified("1/0 + 0/0")).isEqualTo("1/0 + 0/0");
    assertThat(simplified("log(0)")).isEqualTo("log(0)");
  }

  @Test
  void neutralElementsVanish() {
    assertThat(simplified("x*1 + 0 - 0*y")).isEqualTo("x");
    assertThat(simplified("(0 + x)/1")).isEqualTo("x");
    assertThat(simplified("x**1*y**0")).isEqualTo("x");
    assertThat(simplified("0 - x")).isEqualTo("-x");
    assertThat(simplified("x - x")).isEqualTo("0");
  }

  @Test
  void signsMoveOutwards() {
    assertThat(simplified("--x")).isEqualTo("x");
    assertThat(simplified("-x*y")).isEqualTo("-(x*y)");
    assertThat(simplified("x*-y")).isEqualTo("-(x*y)");
    assertThat(simplified("a - -b")).isEqualTo("a + b");
    assertThat(simplified("a + -b")).isEqualTo("a - b");
    assertThat(simplified("-a + b")).isEqualTo("b - a");
    assertThat(simplified("-(a - b)")).isEqualTo("b - a");
    assertThat(simplified("x*-1")).isEqualTo("-x");
  }

  @Test
  void choicesAreDecidedWhereTheyCanBe() {
    assertThat(simplified("a > b ? x : x")).isEqualTo("x");
    assertThat(simplified("a > b ? 1 : 0")).isEqualTo("a > b");
    assertThat(simplified("(a > b ? x : 0) + (a > b ? 0 : y)")).isEqualTo("a > b ? x : y");
    assertThat(simplified("(r > 1 ? 0 : d > 0) ? x : y")).isEqualTo("r > 1 ? y : d > 0 ? x : y");
  }
}
