package io.synfire.equations;

import io.synfire.equations.Expr.Arithmetic;
import io.synfire.equations.Expr.Literal;
import io.synfire.units.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Reads expressions by recursive descent. From the loosest to the tightest binding: {@code c ? a : b}; one comparison
 * ({@code < <= > >=}); {@code + -}; {@code * /}; unary {@code -}; {@code **} (to the right). A name is a unit if it is one and nothing
 * of the model bears it; a number times or over units is one literal.
 */
public final class ExprParser {
  private final Tokens tokens;
  private final SourceMap map;
  private final Predicate<String> declared;

  /**
   * A parser that consumes tokens.
   *
   * @param tokens where to read
   * @param map takes the place of every part read
   * @param declared whether a name is one of the model's own, which then hides a unit
   */
  public ExprParser(Tokens tokens, SourceMap map, Predicate<String> declared) {
    this.tokens = tokens;
    this.map = map;
    this.declared = declared;
  }

  /**
   * The expression a text means, where no name hides a unit.
   *
   * @throws io.synfire.diagnostics.DiagnosticException with the place, if it is not an expression
   */
  public static Expr parse(String text) {
    return parse(text, name -> false);
  }

  /** As {@link #parse(String)}, where the declared names hide units. */
  public static Expr parse(String text, Predicate<String> declared) {
    SourceLine line = SourceLine.of(text);
    Tokens tokens = Tokens.of(line);
    Expr expr = new ExprParser(tokens, new SourceMap(line), declared).expression();
    tokens.expectEnd();
    return expr;
  }

  /** Consumes one expression. */
  public Expr expression() {
    Expr condition = comparison();
    Token question = tokens.peek();
    if (!tokens.takeIf("?")) {
      return condition;
    }
    Expr then = expression();
    tokens.expect(":", "between the two values of a choice");
    return map.put(new Expr.Choose(condition, then, expression()), condition, question, tokens.end());
  }

  private Expr comparison() {
    Expr left = sum();
    Expr.Relation relation = relation(tokens.peek());
    if (relation == null) {
      return left;
    }
    Token op = tokens.take();
    Expr compare = map.put(new Expr.Compare(relation, left, sum()), left, op, tokens.end());
    if (relation(tokens.peek()) != null) {
      throw tokens.unexpected("one comparison only (put a second one in brackets)");
    }
    return compare;
  }

  private Expr.Relation relation(Token token) {
    if (token.is("==") || token.is("!=")) {
      throw tokens.fault(token, "a comparison is one of < <= > >=, found '" + token.text() + "'");
    }
    return token.kind() != Token.Kind.SYMBOL
        ? null
        : switch (token.text()) {
          case "<" -> Expr.Relation.LESS;
          case "<=" -> Expr.Relation.LESS_OR_EQUAL;
          case ">" -> Expr.Relation.GREATER;
          case ">=" -> Expr.Relation.GREATER_OR_EQUAL;
          default -> null;
        };
  }

  private Expr sum() {
    Expr left = product();
    while (tokens.peek().is("+") || tokens.peek().is("-")) {
      Token op = tokens.take();
      left = binary(op.is("+") ? Arithmetic.ADD : Arithmetic.SUBTRACT, left, product(), op);
    }
    return left;
  }

  private Expr product() {
    boolean quantity = startsQuantity();
    Expr left = unary();
    while (tokens.peek().is("*") || tokens.peek().is("/")) {
      Token op = tokens.take();
      if (quantity && left instanceof Literal number && isUnit(tokens.peek())) {
        left = map.put(scaled(number, op), left, op, tokens.end());
      } else {
        quantity = false;
        left = binary(op.is("*") ? Arithmetic.MULTIPLY : Arithmetic.DIVIDE, left, unary(), op);
      }
    }
    return left;
  }

  private boolean startsQuantity() {
    Token first = tokens.peek().is("-") ? tokens.peek(1) : tokens.peek();
    return first.kind() == Token.Kind.NUMBER || isUnit(first);
  }

  private boolean isUnit(Token token) {
    return token.kind() == Token.Kind.NAME && !declared.test(token.text()) && UnitSymbol.named(token.text()).isPresent();
  }

  /** A number times or over the unit that comes next, with its power if it has one. */
  private Literal scaled(Literal number, Token op) {
    UnitSymbol unit = UnitSymbol.named(tokens.take().text()).orElseThrow();
    int power = (tokens.takeIf("**") ? UnitParser.exponent(tokens) : 1) * (op.is("*") ? 1 : -1);
    Literal value = number;
    for (int i = 0; i < Math.abs(power); i++) {
      value = power > 0 ? unit.times(value) : unit.dividing(value);
    }
    return value;
  }

  private Expr binary(Arithmetic op, Expr left, Expr right, Token at) {
    return map.put(new Expr.Binary(op, left, right), left, at, tokens.end());
  }

  private Expr unary() {
    Token minus = tokens.peek();
    if (!tokens.takeIf("-")) {
      return power();
    }
    boolean number = tokens.peek().kind() == Token.Kind.NUMBER && !tokens.peek(1).is("**");
    Expr operand = unary();
    return number && operand instanceof Literal l
        ? map.put(new Literal(-l.si(), l.dimension()), minus, tokens.end())
        : map.put(new Expr.Negate(operand), minus, tokens.end());
  }

  private Expr power() {
    Expr base = primary();
    Token op = tokens.peek();
    return tokens.takeIf("**") ? binary(Arithmetic.POWER, base, unary(), op) : base;
  }

  private Expr primary() {
    Token token = tokens.peek();
    if (tokens.takeIf("(")) {
      Expr inner = expression();
      tokens.expect(")", "to close the bracket");
      return map.bracketed(inner, token, tokens.end());
    }
    return switch (token.kind()) {
      case NUMBER -> number(tokens.take());
      case NAME -> tokens.peek(1).is("(") ? call(tokens.take()) : name(tokens.take());
      default -> throw tokens.unexpected("a number, a name or a bracket");
    };
  }

  private Expr number(Token token) {
    double value = Double.parseDouble(token.text());
    if (!Double.isFinite(value)) {
      throw tokens.fault(token, "number " + token.text() + " is larger than " + Double.MAX_VALUE);
    }
    return map.put(new Literal(value, Dimension.ONE), token, tokens.end());
  }

  private Expr name(Token token) {
    return isUnit(token)
        ? map.put(UnitSymbol.named(token.text()).orElseThrow().one(), token, tokens.end())
        : map.put(new Expr.Symbol(token.text()), token, tokens.end());
  }

  private Expr call(Token name) {
    Expr.Function function = function(name);
    tokens.expect("(", "after " + name.text());
    List<Expr> arguments = new ArrayList<>(List.of(expression()));
    while (tokens.takeIf(",")) {
      arguments.add(expression());
    }
    tokens.expect(")", "after the arguments of " + name.text());
    if (arguments.size() != function.arity()) {
      throw tokens.fault(name, name.text() + " takes " + function.arity() + " argument(s), found " + arguments.size());
    }
    return map.put(new Expr.Call(function, arguments), name, tokens.end());
  }

  private Expr.Function function(Token name) {
    for (Expr.Function function : Expr.Function.values()) {
      if (function.name().toLowerCase(Locale.ROOT).equals(name.text())) {
        return function;
      }
    }
    throw tokens.fault(name, "there is no function " + name.text() + "; known are " + functions());
  }

  private static String functions() {
    List<String> names = new ArrayList<>();
    for (Expr.Function function : Expr.Function.values()) {
      names.add(function.name().toLowerCase(Locale.ROOT));
    }
    return String.join(", ", names);
  }
}
