package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The equations of a checked model as they were written, before a time step is made of them: what a backend reads that computes in continuous time. Names
 * that stand for constants are written out, so that expressions have parameters, ports, variables, {@code dt} and {@code spike} as symbols.
 *
 * @param ports input ports in order of declaration
 * @param equations statements before the threshold, in order; the constants left out
 * @param spiking when neurons spike, and what then happens
 * @param update statements after the reset
 * @param initial variable to its value before the first step; absent means 0
 */
public record ModelEquations(
    List<String> ports,
    List<Line> equations,
    Spiking spiking,
    List<Line> update,
    Map<String, Expr> initial) {

  /**
   * When neurons spike, and what then happens.
   *
   * @param threshold spike condition; empty for a model that does not spike
   * @param reset assignments for the neurons that spiked
   * @param refractory refractory period; empty for none
   */
  public record Spiking(Optional<Expr.Compare> threshold, List<Line> reset, Optional<Expr> refractory) {
    public Spiking {
      reset = List.copyOf(reset);
    }
  }

  /** A statement. */
  public sealed interface Line {

    /** The variable that it is about. */
    String variable();

    /** The statement as written, blanks around it removed. */
    String text();
  }

  /**
   * {@code factor * d variable/dt = right}.
   *
   * @param variable the variable
   * @param factor what its derivative is multiplied by
   * @param right the right side
   * @param text the line
   */
  public record Derivative(String variable, Expr factor, Expr right, String text) implements Line {}

  /**
   * {@code variable = value}; of {@code +=} and {@code -=} the value contains the variable.
   *
   * @param variable the variable
   * @param value what it becomes
   * @param text the line
   */
  public record Assignment(String variable, Expr value, String text) implements Line {}

  public ModelEquations {
    ports = List.copyOf(ports);
    equations = List.copyOf(equations);
    update = List.copyOf(update);
    initial = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(initial));
  }

  /**
   * The equations of a model.
   *
   * @throws io.synfire.diagnostics.DiagnosticException with everything that is wrong with the text, as {@link ModelCompiler#compile} does
   */
  public static ModelEquations of(ModelText text) {
    ModelCompiler.compile(text);
    ParsedModel parsed = new ModelParser(text, problem -> {}).parse();
    ModelSymbols symbols = new ModelSymbols(parsed);
    Map<String, Expr> initial = new LinkedHashMap<>();
    for (Statement statement : parsed.equations()) {
      if (statement instanceof Statement.Init init) {
        initial.put(init.name().text(), symbols.expanded(init.value()));
      }
    }
    return new ModelEquations(
        List.copyOf(symbols.ports().keySet()),
        lines(parsed.equations(), symbols),
        new Spiking(parsed.threshold().map(c -> (Expr.Compare) symbols.expanded(c.expr())), lines(parsed.reset(), symbols),
            parsed.refractory().map(c -> symbols.expanded(c.expr()))),
        lines(parsed.update(), symbols),
        initial);
  }

  private static List<Line> lines(List<Statement> statements, ModelSymbols symbols) {
    List<Line> lines = new ArrayList<>();
    for (Statement statement : statements) {
      String text = statement.source().line().text().strip();
      if (statement instanceof Statement.Differential d) {
        lines.add(new Derivative(d.name().text(), symbols.expanded(d.factor()), symbols.expanded(d.right()), text));
      } else if (statement instanceof Statement.Update u && !symbols.constants().containsKey(u.name().text())) {
        lines.add(new Assignment(u.name().text(), symbols.expanded(value(u)), text));
      }
    }
    return lines;
  }

  private static Expr value(Statement.Update update) {
    Expr before = new Expr.Symbol(update.name().text());
    return switch (update.operator()) {
      case SET -> update.value();
      case ADD -> Algebra.sum(before, update.value());
      case SUBTRACT -> Algebra.difference(before, update.value());
    };
  }
}
