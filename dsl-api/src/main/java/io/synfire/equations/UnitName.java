package io.synfire.equations;

import io.synfire.units.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a dimension as the SI unit a reader expects: {@code V}, {@code ohm}, {@code V/s}, {@code 1/V}. */
public final class UnitName {
  private static final Map<Dimension, String> SIMPLE = simple();
  private static final List<String> DENOMINATORS = List.of("s", "V", "A", "F", "S", "C");

  private UnitName() {}

  private static Map<Dimension, String> simple() {
    Map<Dimension, String> names = new LinkedHashMap<>();
    names.put(Dimension.ONE, "1");
    for (String unit : List.of("s", "V", "A", "ohm", "S", "F", "C", "Hz")) {
      names.put(UnitSymbol.named(unit).orElseThrow().dimension(), unit);
    }
    return names;
  }

  /** The coherent SI unit of the dimension, in a form that {@link UnitParser} reads where the equation language can express it. */
  public static String of(Dimension dimension) {
    String name = SIMPLE.get(dimension);
    return name != null ? name : quotientOrPowers(dimension);
  }

  private static String quotientOrPowers(Dimension dimension) {
    for (String denominator : DENOMINATORS) {
      String numerator = SIMPLE.get(dimension.times(UnitSymbol.named(denominator).orElseThrow().dimension()));
      if (numerator != null) {
        return numerator + "/" + denominator;
      }
    }
    return powers(dimension);
  }

  /** Volt, ampere and second span every dimension that the equation language can express; metres left over are written as such. */
  private static String powers(Dimension d) {
    int volt = d.kilogram();
    List<String> factors = new ArrayList<>();
    factor(factors, "V", volt);
    factor(factors, "A", d.ampere() + volt);
    factor(factors, "s", d.second() + 3 * volt);
    factor(factors, "m", d.metre() - 2 * volt);
    return String.join("*", factors);
  }

  private static void factor(List<String> factors, String unit, int power) {
    if (power != 0) {
      factors.add(power == 1 ? unit : unit + "**" + power);
    }
  }
}
