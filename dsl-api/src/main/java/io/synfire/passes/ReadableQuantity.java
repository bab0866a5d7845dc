package io.synfire.passes;

import io.synfire.equations.UnitName;
import io.synfire.units.Dimension;
import io.synfire.units.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Writes quantities as people do: {@code 20 ms}, {@code -65 mV}, {@code 1.5 nA}. */
final class ReadableQuantity {
  private static final MathContext DIGITS = new MathContext(6);
  private static final List<Prefix> PREFIXES =
      List.of(new Prefix("M", 1e6), new Prefix("k", 1e3), new Prefix("", 1), new Prefix("m", 1e-3), new Prefix("u", 1e-6), new Prefix("n", 1e-9),
          new Prefix("p", 1e-12));

  private ReadableQuantity() {}

  static String of(Quantity quantity) {
    return of(quantity.si(), quantity.dimension());
  }

  /** A value in SI units with the prefix that leaves one to three digits before the point. */
  static String of(double si, Dimension dimension) {
    String unit = UnitName.of(dimension);
    if (dimension.isOne()) {
      return number(si);
    }
    if (si == 0 || !unit.chars().allMatch(Character::isLetter)) {
      return number(si) + " " + unit;
    }
    Prefix prefix = PREFIXES.stream().filter(p -> isFit(p, unit) && Math.abs(si) >= p.factor() * 0.9999999).findFirst().orElse(PREFIXES.getLast());
    return number(si / prefix.factor()) + " " + prefix.symbol() + unit;
  }

  /** Nobody writes kiloseconds. */
  private static boolean isFit(Prefix prefix, String unit) {
    return !unit.equals("s") || prefix.factor() <= 1;
  }

  private static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return Math.abs(rounded.precision() - rounded.scale()) > 9 ? rounded.toString() : rounded.toPlainString();
  }

  /**
   * An SI prefix.
   *
   * @param symbol as written
   * @param factor its size
   */
  private record Prefix(String symbol, double factor) {}
}
