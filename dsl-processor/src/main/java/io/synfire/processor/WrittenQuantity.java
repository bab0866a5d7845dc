package io.synfire.processor;

import com.palantir.javapoet.CodeBlock;
import io.synfire.equations.UnitSymbol;
import io.synfire.units.Dimension;
import io.synfire.units.Quantity;
import io.synfire.units.Units;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quantity written in an annotation: {@code "8 ms"}, {@code "1.5"}, {@code "nA"} for 1 nA.
 *
 * @param si its value in SI units
 * @param dimension its dimension
 * @param code the Java expression that makes it
 */
record WrittenQuantity(double si, Dimension dimension, CodeBlock code) {
  private static final Pattern FORM = Pattern.compile("\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)?\\s*([A-Za-z]*)\\s*");
  private static final Map<String, String> FACTORIES =
      Map.ofEntries(
          Map.entry("s", "seconds"), Map.entry("ms", "ms"), Map.entry("us", "us"), Map.entry("Hz", "hertz"), Map.entry("V", "volts"),
          Map.entry("mV", "mV"), Map.entry("A", "amperes"), Map.entry("nA", "nA"), Map.entry("pA", "pA"), Map.entry("pC", "pC"),
          Map.entry("ohm", "ohms"), Map.entry("Mohm", "megohms"), Map.entry("nS", "nS"), Map.entry("pF", "pF"), Map.entry("nF", "nF"));

  /** The quantity a text means; empty if it means none. */
  static Optional<WrittenQuantity> of(String text) {
    Matcher form = FORM.matcher(text);
    if (text.isBlank() || !form.matches()) {
      return Optional.empty();
    }
    try {
      double value = form.group(1) == null ? 1 : Double.parseDouble(form.group(1));
      return form.group(2).isEmpty() ? Optional.of(scalar(value)) : UnitSymbol.named(form.group(2)).flatMap(unit -> of(value, unit));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static WrittenQuantity scalar(double value) {
    return new WrittenQuantity(value, Dimension.ONE, CodeBlock.of("$T.scalar($L)", Units.class, number(value)));
  }

  private static Optional<WrittenQuantity> of(double value, UnitSymbol unit) {
    double si = value * unit.numerator() / unit.denominator();
    String factory = FACTORIES.get(unit.name());
    CodeBlock code = factory == null ? constructed(si, unit) : CodeBlock.of("$T.$L($L)", Units.class, factory, number(value));
    return Optional.of(new WrittenQuantity(si, unit.dimension(), code));
  }

  private static CodeBlock constructed(double si, UnitSymbol unit) {
    return CodeBlock.of("new $T($L)", QuantityTypes.of(unit.dimension()), number(si));
  }

  Quantity quantity() {
    return QuantityTypes.of(si, dimension);
  }

  /** The Java expression for a number, which may be infinite. */
  static CodeBlock code(double value) {
    String infinity = value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
    return Double.isInfinite(value) ? CodeBlock.of("$T.$L", Double.class, infinity) : CodeBlock.of("$L", number(value));
  }

  /** A number as people write it: whole numbers without a point. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.valueOf((long) value) : String.valueOf(value);
  }
}
