package io.synfire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.equations.UnitName;
import io.synfire.ir.WeightSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantities and weights as texts in annotations, and the Java that makes them. */
class WrittenTest {
  private static final String UNITS = "io.synfire.units.Units.";

  @ParameterizedTest
  @CsvSource({
    "8 ms, 0.008, s, ms(8)", "8ms, 0.008, s, ms(8)", "'  8  ms  ', 0.008, s, ms(8)", "1.5, 1.5, 1, scalar(1.5)", "nA, 1e-9, A, nA(1)",
    "-65 mV, -0.065, V, mV(-65)", "+2 V, 2, V, volts(2)", "1e3 Hz, 1000, 1/s, hertz(1000)", "2.5E-1 us, 2.5e-7, s, us(0.25)", ".5 s, 0.5, s, seconds(0.5)",
    "3 Mohm, 3e6, ohm, megohms(3)", "7 ohm, 7, ohm, ohms(7)", "1 nS, 1e-9, S, nS(1)", "1 pF, 1e-12, F, pF(1)", "2 nF, 2e-9, F, nF(2)", "1 pC, 1e-12, C, pC(1)",
    "10 pA, 1e-11, A, pA(10)", "2 A, 2, A, amperes(2)"
  })
  void aQuantityIsANumberAUnitOrBoth(String text, double si, String unit, String code) {
    WrittenQuantity quantity = WrittenQuantity.of(text).orElseThrow();
    assertThat(quantity.si()).isEqualTo(si);
    assertThat(quantity.quantity().si()).isEqualTo(si);
    assertThat(UnitName.of(quantity.dimension())).isEqualTo(unit.equals("1/s") ? "Hz" : unit);
    assertThat(quantity.code()).hasToString(UNITS + code);
  }

  @ParameterizedTest
  @CsvSource({"5 kHz, 5000, Frequency(5000)", "2 kohm, 2000, Resistance(2000)", "1 uF, 1.0E-6, Capacitance(1.0E-6)", "3 uV, 3.0E-6, Voltage(3.0E-6)"})
  void aUnitWithoutAFactoryIsMadeInSiUnits(String text, double si, String code) {
    WrittenQuantity quantity = WrittenQuantity.of(text).orElseThrow();
    assertThat(quantity.si()).isEqualTo(si);
    assertThat(quantity.code()).hasToString("new io.synfire.units." + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ms 8", "8 ms 3", "8 foo", "1..2", ".", "1e", "8 m s", "eight", "--8", "8/ms", "0x10", "NaN", "Infinity"})
  void whatIsNoQuantityIsNone(String text) {
    assertThat(WrittenQuantity.of(text)).isEmpty();
  }

  @Test
  void numbersAreWrittenAsPeopleWriteThem() {
    assertThat(WrittenQuantity.number(3)).isEqualTo("3");
    assertThat(WrittenQuantity.number(-3)).isEqualTo("-3");
    assertThat(WrittenQuantity.number(0.1)).isEqualTo("0.1");
    assertThat(WrittenQuantity.number(1e9)).isEqualTo("1.0E9");
    assertThat(WrittenQuantity.number(999_999_999)).isEqualTo("999999999");
    assertThat(WrittenQuantity.code(Double.POSITIVE_INFINITY)).hasToString("java.lang.Double.POSITIVE_INFINITY");
    assertThat(WrittenQuantity.code(Double.NEGATIVE_INFINITY)).hasToString("java.lang.Double.NEGATIVE_INFINITY");
    assertThat(WrittenQuantity.code(-1.5)).hasToString("-1.5");
  }

  static Stream<Arguments> weights() {
    return Stream.of(
        Arguments.of("normal(0.005, 0.05)", new WeightSource.Normal(0.005, 0.05), "normal(0.005, 0.05)"),
        Arguments.of(" normal ( -1 ,2 ) ", new WeightSource.Normal(-1, 2), "normal(-1, 2)"),
        Arguments.of("uniform(-1, 1e-3)", new WeightSource.Uniform(-1, 0.001), "uniform(-1, 0.001)"),
        Arguments.of("constant(3)", new WeightSource.Constant(3), "constant(3)"),
        Arguments.of("kaimingUniform(1.4)", new WeightSource.KaimingUniform(1.4), "kaimingUniform(1.4)"),
        Arguments.of("xavierUniform(2)", new WeightSource.XavierUniform(2), "xavierUniform(2)"));
  }

  @ParameterizedTest
  @MethodSource("weights")
  void weightsAreADistributionWithItsNumbers(String text, WeightSource source, String code) {
    WrittenWeights.Written written = WrittenWeights.read(text).orElseThrow();
    assertThat(written.source()).isEqualTo(source);
    assertThat(written.code()).hasToString("io.synfire.dsl.Weights." + code);
    assertThat(WrittenWeights.FORMS).contains(text.strip().split("[ (]")[0] + "(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "normal", "normal()", "normal(1)", "normal(1, 2, 3)", "normal(1; 2)", "normal((1), 2)", "Normal(1, 2)", "constant(x)", "constant(1) + 1"})
  void whatIsNoDistributionIsNone(String text) {
    assertThat(WrittenWeights.read(text)).isEmpty();
  }
}
