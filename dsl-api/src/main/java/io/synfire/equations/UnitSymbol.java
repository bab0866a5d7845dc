package io.synfire.equations;

import io.synfire.units.Dimension;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit that can be written in an equation.
 *
 * @param name as written, {@code "mV"}
 * @param numerator its size in SI units, over {@code denominator}; kept apart so that {@code 20*ms} rounds only once
 * @param denominator see {@code numerator}
 * @param dimension its dimension
 */
public record UnitSymbol(String name, double numerator, double denominator, Dimension dimension) {

  private static final Map<String, UnitSymbol> ALL =
      Stream.of(
              new UnitSymbol("s", 1, 1, Dimension.TIME),
              new UnitSymbol("ms", 1, 1e3, Dimension.TIME),
              new UnitSymbol("us", 1, 1e6, Dimension.TIME),
              new UnitSymbol("V", 1, 1, Dimension.VOLTAGE),
              new UnitSymbol("mV", 1, 1e3, Dimension.VOLTAGE),
              new UnitSymbol("uV", 1, 1e6, Dimension.VOLTAGE),
              new UnitSymbol("A", 1, 1, Dimension.CURRENT),
              new UnitSymbol("mA", 1, 1e3, Dimension.CURRENT),
              new UnitSymbol("uA", 1, 1e6, Dimension.CURRENT),
              new UnitSymbol("nA", 1, 1e9, Dimension.CURRENT),
              new UnitSymbol("pA", 1, 1e12, Dimension.CURRENT),
              new UnitSymbol("ohm", 1, 1, Dimension.RESISTANCE),
              new UnitSymbol("kohm", 1e3, 1, Dimension.RESISTANCE),
              new UnitSymbol("Mohm", 1e6, 1, Dimension.RESISTANCE),
              new UnitSymbol("S", 1, 1, Dimension.CONDUCTANCE),
              new UnitSymbol("mS", 1, 1e3, Dimension.CONDUCTANCE),
              new UnitSymbol("uS", 1, 1e6, Dimension.CONDUCTANCE),
              new UnitSymbol("nS", 1, 1e9, Dimension.CONDUCTANCE),
              new UnitSymbol("F", 1, 1, Dimension.CAPACITANCE),
              new UnitSymbol("uF", 1, 1e6, Dimension.CAPACITANCE),
              new UnitSymbol("nF", 1, 1e9, Dimension.CAPACITANCE),
              new UnitSymbol("pF", 1, 1e12, Dimension.CAPACITANCE),
              new UnitSymbol("C", 1, 1, Dimension.CHARGE),
              new UnitSymbol("nC", 1, 1e9, Dimension.CHARGE),
              new UnitSymbol("pC", 1, 1e12, Dimension.CHARGE),
              new UnitSymbol("Hz", 1, 1, Dimension.FREQUENCY),
              new UnitSymbol("kHz", 1e3, 1, Dimension.FREQUENCY))
          .collect(Collectors.toUnmodifiableMap(UnitSymbol::name, u -> u));

  /** The unit of this name, if there is one. */
  public static Optional<UnitSymbol> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** The unit as a literal: the quantity 1 of it. */
  public Expr.Literal one() {
    return new Expr.Literal(numerator / denominator, dimension);
  }

  /** {@code value} times this unit. */
  Expr.Literal times(Expr.Literal value) {
    return new Expr.Literal(value.si() * numerator / denominator, value.dimension().times(dimension));
  }

  /** {@code value} divided by this unit. */
  Expr.Literal dividing(Expr.Literal value) {
    return new Expr.Literal(value.si() * denominator / numerator, value.dimension().per(dimension));
  }
}
