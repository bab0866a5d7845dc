package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import io.synfire.equations.ExprParser;
import io.synfire.equations.SourceLine;
import io.synfire.equations.SourceMap;
import io.synfire.equations.Token;
import io.synfire.equations.Tokens;
import io.synfire.equations.UnitParser;
import io.synfire.units.Dimension;
import java.util.Optional;
import java.util.Set;

/** Parses one line of a model. */
final class StatementParser {
  private static final Set<String> ASSIGN = Set.of("=", "+=", "-=");

  private final Tokens tokens;
  private final SourceMap source;
  private final Set<String> declared;

  StatementParser(SourceLine line, Set<String> declared) {
    this.tokens = Tokens.of(line);
    this.source = new SourceMap(line);
    this.declared = declared;
  }

  /** The statement, or empty for a line without one. */
  Optional<Statement> statement() {
    if (tokens.atEnd()) {
      return Optional.empty();
    }
    Statement statement = parse();
    tokens.expectEnd();
    return Optional.of(statement);
  }

  /** The whole line as one expression. */
  ParsedModel.Condition condition() {
    ParsedModel.Condition condition = new ParsedModel.Condition(expression(), source);
    tokens.expectEnd();
    return condition;
  }

  private Statement parse() {
    boolean keyword = tokens.peek(1).kind() == Token.Kind.NAME;
    if (keyword && tokens.peek().text().equals("input")) {
      return input();
    }
    if (keyword && tokens.peek().text().equals("init")) {
      return init();
    }
    int assign = tokens.find(ASSIGN);
    if (assign < 0) {
      throw tokens.fault(tokens.peek(), "a statement is one of: input x : unit; tau * dx/dt = ... : unit; x = ... : unit; x += ...; init x = ...");
    }
    return assign >= 3 ? differential(assign) : update();
  }

  private Statement input() {
    tokens.take();
    Statement.Name name = name("the name of the input");
    return new Statement.Input(name, unit(), source);
  }

  private Statement init() {
    tokens.take();
    Statement.Name name = name("the name of a variable");
    tokens.expect("=", "after the variable");
    return new Statement.Init(name, expression(), source);
  }

  private Statement update() {
    Statement.Name name = name("the name of a variable");
    Token op = tokens.peek();
    if (op.kind() != Token.Kind.SYMBOL || !ASSIGN.contains(op.text())) {
      throw tokens.unexpected("= or += or -= after the variable");
    }
    tokens.take();
    Statement.Operator operator = op.is("=") ? Statement.Operator.SET : op.is("+=") ? Statement.Operator.ADD : Statement.Operator.SUBTRACT;
    return new Statement.Update(name, operator, expression(), unit(), source);
  }

  /** The left side ends in {@code dx/dt}; a factor and {@code *} may come before. */
  private Statement differential(int assign) {
    Expr factor = assign == 3 ? Algebra.ONE : factor(assign - 4);
    Token derivative = tokens.peek();
    if (!derivative.text().matches("d\\w+") || !tokens.peek(1).is("/") || !tokens.peek(2).text().equals("dt")) {
      throw tokens.unexpected("dx/dt of a variable x before the =");
    }
    Tokens skipped = tokens.split(3);
    Statement.Name name = new Statement.Name(derivative.text().substring(1), skipped.peek().column() + 1);
    tokens.expect("=", "after dx/dt (only an update statement has += or -=)");
    return new Statement.Differential(name, factor, expression(), unit(), source);
  }

  private Expr factor(int length) {
    if (length < 1 || !tokens.peek(length).is("*")) {
      throw tokens.fault(tokens.peek(Math.max(length, 0)), "the left side of a differential equation is dx/dt or factor * dx/dt");
    }
    Tokens part = tokens.split(length);
    Expr factor = new ExprParser(part, source, declared::contains).expression();
    part.expectEnd();
    tokens.take();
    return factor;
  }

  private Statement.Name name(String what) {
    Token token = tokens.expectName(what);
    return new Statement.Name(token.text(), token.column());
  }

  private Expr expression() {
    return new ExprParser(tokens, source, declared::contains).expression();
  }

  private Optional<Dimension> unit() {
    return tokens.takeIf(":") ? Optional.of(UnitParser.parse(tokens)) : Optional.empty();
  }
}
