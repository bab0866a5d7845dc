package io.synfire.runtime.linear;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A weighted sum of symbols and a constant.
 *
 * @param factors symbol to factor; absent means 0
 * @param constant the constant
 */
public record Affine(Map<String, Double> factors, double constant) {

  /** A number. */
  public static Affine of(double constant) {
    return new Affine(Map.of(), constant);
  }

  /** A symbol. */
  public static Affine symbol(String name) {
    return new Affine(Map.of(name, 1.0), 0);
  }

  /** Whether no symbol counts. */
  public boolean isConstant() {
    return symbols().isEmpty();
  }

  /** The symbols that count. */
  public Set<String> symbols() {
    return factors.entrySet().stream().filter(e -> e.getValue() != 0).map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  /** The factor of a symbol. */
  public double factor(String symbol) {
    return factors.getOrDefault(symbol, 0.0);
  }

  /** The sum of this and so many times the other. */
  public Affine plus(double times, Affine other) {
    Map<String, Double> sum = new HashMap<>(factors);
    other.factors.forEach((symbol, factor) -> sum.merge(symbol, times * factor, Double::sum));
    return new Affine(sum, constant + times * other.constant);
  }

  /** So many times this. */
  public Affine times(double times) {
    return of(0).plus(times, this);
  }

  /** Whether the other is the same to rounding. */
  public boolean same(Affine other) {
    Affine difference = plus(-1, other);
    double scale = Math.max(1e-300, Math.max(magnitude(), other.magnitude()));
    return difference.magnitude() <= 1e-9 * scale;
  }

  private double magnitude() {
    return factors.values().stream().mapToDouble(Math::abs).reduce(Math.abs(constant), Math::max);
  }
}
