package io.synfire.equations;

import io.synfire.units.Dimension;
import java.util.function.BinaryOperator;

/** Reads a unit such as {@code V/s}, {@code nS}, {@code 1/(ms*mV)} or {@code 1}; its size does not matter, only its dimension. */
public final class UnitParser {
  private UnitParser() {}

  /**
   * Consumes a unit.
   *
   * @throws io.synfire.diagnostics.DiagnosticException if there is none
   */
  public static Dimension parse(Tokens tokens) {
    Dimension dimension = factor(tokens);
    while (tokens.peek().is("*") || tokens.peek().is("/")) {
      BinaryOperator<Dimension> op = tokens.take().is("*") ? Dimension::times : Dimension::per;
      dimension = op.apply(dimension, factor(tokens));
    }
    return dimension;
  }

  private static Dimension factor(Tokens tokens) {
    Dimension base = base(tokens);
    return tokens.takeIf("**") ? base.power(exponent(tokens)) : base;
  }

  private static Dimension base(Tokens tokens) {
    Token token = tokens.peek();
    if (tokens.takeIf("(")) {
      Dimension inner = parse(tokens);
      tokens.expect(")", "after the unit");
      return inner;
    }
    if (token.kind() == Token.Kind.NUMBER && token.text().equals("1")) {
      tokens.take();
      return Dimension.ONE;
    }
    return UnitSymbol.named(token.text()).map(unit -> taken(tokens, unit)).orElseThrow(() -> tokens.unexpected("a unit such as V, ms, nS, V/s or 1"));
  }

  private static Dimension taken(Tokens tokens, UnitSymbol unit) {
    tokens.take();
    return unit.dimension();
  }

  /** A whole exponent with sign. */
  static int exponent(Tokens tokens) {
    int sign = tokens.takeIf("-") ? -1 : 1;
    Token token = tokens.peek();
    if (token.kind() != Token.Kind.NUMBER || !token.text().matches("[1-9]")) {
      throw tokens.unexpected("a whole number from 1 to 9 as the power of a unit");
    }
    return sign * Integer.parseInt(tokens.take().text());
  }
}
