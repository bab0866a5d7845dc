package io.synfire.model;

import io.synfire.equations.Expr;
import io.synfire.equations.SourceMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A model's text, parsed but not checked. */
record ParsedModel(
    ModelText text, List<Statement> equations, Optional<Condition> threshold, List<Statement> reset, List<Statement> update, Optional<Condition> refractory) {

  /** An expression that is a text of its own: the threshold, the refractory period. */
  record Condition(Expr expr, SourceMap source) {}

  /** All statements, in the order in which a step executes them. */
  Stream<Statement> statements() {
    return Stream.of(equations, reset, update).flatMap(List::stream);
  }

  /** All expressions that the model reads. */
  Stream<Expr> reads() {
    Stream<Expr> conditions = Stream.of(threshold, refractory).flatMap(Optional::stream).map(Condition::expr);
    return Stream.concat(statements().flatMap(s -> s.reads().stream()), conditions);
  }
}
