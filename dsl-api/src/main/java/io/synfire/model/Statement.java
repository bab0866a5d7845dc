package io.synfire.model;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.equations.Expr;
import io.synfire.equations.SourceMap;
import io.synfire.units.Dimension;
import java.util.List;
import java.util.Optional;

/** One line of a model, parsed. */
sealed interface Statement {

  /** The name that the line declares or assigns. */
  Name name();

  /** Where the parts stand. */
  SourceMap source();

  /** The expressions that the line reads. */
  List<Expr> reads();

  /** The unit after the colon, if there is one. */
  default Optional<Dimension> unit() {
    return Optional.empty();
  }

  /** A diagnostic at the name that the line declares or assigns. */
  default Diagnostic error(DiagnosticKind kind, String message) {
    return source().line().error(kind, name().column(), message);
  }

  /** A name and the column where it stands. */
  record Name(String text, int column) {}

  /** {@code input i : A}. */
  record Input(Name name, Optional<Dimension> unit, SourceMap source) implements Statement {
    @Override
    public List<Expr> reads() {
      return List.of();
    }
  }

  /** {@code factor * dx/dt = right : unit}. */
  record Differential(Name name, Expr factor, Expr right, Optional<Dimension> unit, SourceMap source) implements Statement {
    @Override
    public List<Expr> reads() {
      return List.of(factor, right);
    }
  }

  /** {@code x = value : unit}, {@code x += value}, {@code x -= value}. */
  record Update(Name name, Operator operator, Expr value, Optional<Dimension> unit, SourceMap source) implements Statement {
    @Override
    public List<Expr> reads() {
      return List.of(value);
    }
  }

  /** {@code init x = value}. */
  record Init(Name name, Expr value, SourceMap source) implements Statement {
    @Override
    public List<Expr> reads() {
      return List.of(value);
    }
  }

  /** How an update statement changes its variable. */
  enum Operator {
    SET,
    ADD,
    SUBTRACT
  }
}
