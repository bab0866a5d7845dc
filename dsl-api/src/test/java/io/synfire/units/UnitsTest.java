package io.synfire.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnitsTest {

  static Stream<Arguments> factories() {
    return Stream.of(
        factory("seconds", Units::seconds, 1, Dimension.TIME),
        factory("ms", Units::ms, 1e-3, Dimension.TIME),
        factory("us", Units::us, 1e-6, Dimension.TIME),
        factory("hertz", Units::hertz, 1, Dimension.FREQUENCY),
        factory("volts", Units::volts, 1, Dimension.VOLTAGE),
        factory("mV", Units::mV, 1e-3, Dimension.VOLTAGE),
        factory("amperes", Units::amperes, 1, Dimension.CURRENT),
        factory("nA", Units::nA, 1e-9, Dimension.CURRENT),
        factory("pA", Units::pA, 1e-12, Dimension.CURRENT),
        factory("pC", Units::pC, 1e-12, Dimension.CHARGE),
        factory("ohms", Units::ohms, 1, Dimension.RESISTANCE),
        factory("megohms", Units::megohms, 1e6, Dimension.RESISTANCE),
        factory("nS", Units::nS, 1e-9, Dimension.CONDUCTANCE),
        factory("pF", Units::pF, 1e-12, Dimension.CAPACITANCE),
        factory("nF", Units::nF, 1e-9, Dimension.CAPACITANCE),
        factory("scalar", Units::scalar, 1, Dimension.ONE));
  }

  private static Arguments factory(String name, DoubleFunction<Quantity> make, double si, Dimension dimension) {
    return Arguments.of(name, make, si, dimension);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("factories")
  void aUnitIsTheMultipleOfItsSiUnitRoundedOnce(String name, DoubleFunction<Quantity> make, double si, Dimension dimension) {
    assertThat(make.apply(1).si()).isEqualTo(si);
    assertThat(make.apply(-20).si()).isCloseTo(-20 * si, org.assertj.core.data.Offset.offset(Math.ulp(20 * si)));
    assertThat(make.apply(0).si()).isZero();
    assertThat(make.apply(3).dimension()).isEqualTo(dimension);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("factories")
  void numbersThatAreNotFiniteAreRefusedByName(String name, DoubleFunction<Quantity> make, double si, Dimension dimension) {
    String type = make.apply(1).getClass().getSimpleName();
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> make.apply(bad)).withMessage(type + " must be a finite number, was " + bad);
    }
  }

  @Test
  void electricalDimensionsFollowOhmCoulombAndFarad() {
    assertThat(Dimension.RESISTANCE.times(Dimension.CURRENT)).isEqualTo(Dimension.VOLTAGE);
    assertThat(Dimension.CONDUCTANCE.times(Dimension.VOLTAGE)).isEqualTo(Dimension.CURRENT);
    assertThat(Dimension.CONDUCTANCE).isEqualTo(Dimension.RESISTANCE.power(-1));
    assertThat(Dimension.CAPACITANCE.times(Dimension.VOLTAGE)).isEqualTo(Dimension.CHARGE);
    assertThat(Dimension.CHARGE.per(Dimension.TIME)).isEqualTo(Dimension.CURRENT);
    assertThat(Dimension.CAPACITANCE.per(Dimension.CONDUCTANCE)).isEqualTo(Dimension.TIME);
    assertThat(Dimension.FREQUENCY.times(Dimension.TIME).isOne()).isTrue();
    assertThat(Dimension.VOLTAGE.isOne()).isFalse();
  }

  @Test
  void dimensionsAreAGroup() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      Dimension a = dimension(random);
      Dimension b = dimension(random);
      Dimension c = dimension(random);
      assertThat(a.times(b)).isEqualTo(b.times(a));
      assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
      assertThat(a.times(Dimension.ONE)).isEqualTo(a);
      assertThat(a.per(a).isOne()).isTrue();
      assertThat(a.per(b).times(b)).isEqualTo(a);
      assertThat(a.power(3)).isEqualTo(a.times(a).times(a));
      assertThat(a.power(-2)).isEqualTo(Dimension.ONE.per(a.times(a)));
      assertThat(a.power(0)).isEqualTo(Dimension.ONE);
    }
  }

  private static Dimension dimension(Random random) {
    List<Integer> p = random.ints(4, -4, 5).boxed().toList();
    return new Dimension(p.get(0), p.get(1), p.get(2), p.get(3));
  }
}
