package io.synfire.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleParserTest {
  private static final Factor X1 = new Factor.OfTrace(TraceVariable.X1, 0);
  private static final Factor Y1 = new Factor.OfTrace(TraceVariable.Y1, 0);

  private static List<Product> products(String text) {
    return RuleParser.parse(SynapseVariable.WEIGHT, text).products();
  }

  private static Product one(String text) {
    List<Product> products = products(text);
    assertThat(products).hasSize(1);
    return products.get(0);
  }

  @Test
  void aPairRuleIsTwoProducts() {
    List<Product> products = products("2^-4 * y0 * x1 - 2^-4 * x0 * y1");

    assertThat(products.get(0)).isEqualTo(
        new Product("2^-4 * y0 * x1", new Scale(0.0625, 1, -4), new Dependency.TargetSpike(), List.of(X1)));
    assertThat(products.get(1)).isEqualTo(
        new Product("2^-4 * x0 * y1", new Scale(-0.0625, -1, -4), new Dependency.SourceSpike(), List.of(Y1)));
  }

  @Test
  void theVariableThatChangesMayBeNamedAgain() {
    assertThat(products("dw = y0 * x1 - x0 * y1")).isEqualTo(products("y0 * x1 - x0 * y1"));
    assertThatIllegalArgumentException().isThrownBy(() -> products("dd = y0 * x1")).withMessageContaining("position 1: found 'dd'");
    assertThatIllegalArgumentException().isThrownBy(() -> products("dw y0 * x1")).withMessageContaining("position 4: found 'y0', and allowed is '='");
  }

  @Test
  void bracketedNumbersMultiplyTheScale() {
    List<Product> products = products("(1) * (-1) * x0 * y1 +(1) * (1) * y0 * x1");

    assertThat(products.get(0).scale()).isEqualTo(new Scale(-1, -1, 0));
    assertThat(products.get(1).scale()).isEqualTo(new Scale(1, 1, 0));
  }

  @ParameterizedTest
  @CsvSource({
      "3 * 2^-2 * x0, 0.75, 3, -2",
      "x0*(-1)*2^-1*y1, -0.5, -1, -1",
      "-x0, -1, -1, 0",
      "-3 * x0 * -2^2, 12, 6, 1",
      "0.3 * x0, 0.3, 1, -2",
      "x0 * 2.7, 2.7, 2, 0",
      "2 ^ 3 * x0, 8, 1, 3",
      "20 * x0, 20, 5, 2",
      "x0 * 0, 0, 0, 0"})
  void numbersBecomeMantissaAndPower(String text, double value, int mantissa, int exponent) {
    Scale scale = one(text).scale();
    assertThat(scale.value()).isEqualTo(value);
    assertThat(scale.mantissa() * Math.scalb(1.0, scale.exponent())).isEqualTo(mantissa * Math.scalb(1.0, exponent));
  }

  @Test
  void constantsAreAddedToTracesAndVariables() {
    assertThat(one("u2 * (x1 - 3) * (2 + y3) * (w + 2^-1) * sgn(t - 4) * sgn(d)")).isEqualTo(new Product(
        "u2 * (x1 - 3) * (2 + y3) * (w + 2^-1) * sgn(t - 4) * sgn(d)", Scale.ONE, new Dependency.Clock(2), List.of(
            new Factor.OfTrace(TraceVariable.X1, -3), new Factor.OfTrace(TraceVariable.Y3, 2),
            new Factor.OfSynapse(SynapseVariable.WEIGHT, 0.5, false),
            new Factor.OfSynapse(SynapseVariable.TAG, -4, true), new Factor.OfSynapse(SynapseVariable.DELAY, 0, true))));
  }

  @Test
  void aNegativeVariableTurnsTheWholeBracket() {
    Product product = one("x0 * (-w + 3)");

    assertThat(product.scale()).isEqualTo(new Scale(-1, -1, 0));
    assertThat(product.factors()).containsExactly(new Factor.OfSynapse(SynapseVariable.WEIGHT, -3, false));
    assertThat(one("x0 * (3 - w)")).usingRecursiveComparison().ignoringFields("text").isEqualTo(product);
  }

  @Test
  void theSecondSpikeVariableIsAFactor() {
    assertThat(one("x0 * y0").factors()).containsExactly(new Factor.OfSpike(false, 0));
    assertThat(one("y0 * (x0 - 1)").factors()).containsExactly(new Factor.OfSpike(true, -1));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2^-4 * x1 + x0 | position 1: found '2^-4 * x1': No dependency found. A product needs exactly one of x0, y0 and u0 to u9",
      "x0 * z1 | position 6: found 'z1', and allowed is x0, y0, u0 to u9, x1",
      "x0 * | position 5: found the end, and allowed is x0",
      "x0 y1 | position 4: found 'y1', and allowed is '+', '-' or '*'",
      "x0 * (y1 + 3 | position 13: found the end, and allowed is ')'",
      "x0 * (y1 + x1) | position 12: found 'x1', and allowed is a number",
      "x0 * 3^2 | position 6: found '3^2': a power has the base 2",
      "x0 * sgn(y1) | position 10: found 'y1': sgn() takes w, d or t",
      "x0 * sgn(-w) | position 11: found '-w': the variable in sgn() cannot be negative",
      "u0 * u0 | position 6: found 'u0': a product has exactly one dependency",
      "u10 * x1 | position 1: found 'u10', and allowed is",
      "x0 * 2^99 | position 6: found '2^99': the exponent of 2 is from -64 to 64",
      "x0 * 9999999999 | position 6: found '9999999999': a number is at most 1e9"})
  void errorsNameTextPositionAndWhatIsAllowed(String text, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> products(text))
        .withMessageContaining("dw = \"" + text + "\"").withMessageContaining(message);
  }

  @Test
  void allClocksOfALearnerAreEqual() {
    assertThat(new RuleText("u1 * x1", "", "u1 * y1").clock()).contains(new Dependency.Clock(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new RuleText("u1 * x1", "", "u2 * y1")).withMessageContaining("u1 and u2");
    assertThatIllegalArgumentException().isThrownBy(() -> RuleText.weight(" ")).withMessageContaining("at least one must be given");
  }
}
