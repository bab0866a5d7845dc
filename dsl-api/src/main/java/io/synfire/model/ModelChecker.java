package io.synfire.model;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.equations.Expr;
import io.synfire.equations.SourceLine;
import io.synfire.equations.Traversal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds everything that is wrong with a parsed model. */
final class ModelChecker {
  private final ParsedModel model;
  private final ModelSymbols symbols;
  private final List<Diagnostic> problems;

  /**
   * A check.
   *
   * @param model the model
   * @param symbols what its names mean
   * @param problems what is known to be wrong already; takes the rest
   */
  ModelChecker(ParsedModel model, ModelSymbols symbols, List<Diagnostic> problems) {
    this.model = model;
    this.symbols = symbols;
    this.problems = problems;
  }

  void check() {
    boolean complete = problems.isEmpty();
    new DeclarationCheck(model, symbols, problems::add).check();
    new ExpressionCheck(model, symbols, problems::add).check();
    thresholdIsComparison();
    needsThreshold("reset", model.text().reset());
    needsThreshold("refractory", model.text().refractory());
    if (complete) {
      everythingIsRead();
    }
    if (problems.isEmpty()) {
      somethingIsComputed();
      integratorFits(model.equations());
      integratorFits(model.update());
    }
  }

  private void thresholdIsComparison() {
    model
        .threshold()
        .filter(t -> !isAbove(t.expr()))
        .map(t -> t.source().error(DiagnosticKind.BAD_MODEL, t.expr(), "a threshold is a comparison of the form v > v_th or v >= v_th"))
        .ifPresent(problems::add);
  }

  private static boolean isAbove(Expr expr) {
    return expr instanceof Expr.Compare c && (c.op() == Expr.Relation.GREATER || c.op() == Expr.Relation.GREATER_OR_EQUAL);
  }

  private void needsThreshold(String member, String text) {
    if (!text.isBlank() && !symbols.spikes()) {
      int number = 1 + (int) text.lines().takeWhile(String::isBlank).count();
      SourceLine line = new SourceLine(model.text().name(), member, number, text.lines().toList().get(number - 1));
      problems.add(line.error(DiagnosticKind.BAD_MODEL, 1, "a " + member + " needs a threshold, and the model has none; add threshold = \"...\""));
    }
  }

  private void somethingIsComputed() {
    if (symbols.variables().isEmpty()) {
      report(DiagnosticKind.BAD_MODEL, "the model has no variables; its equations must assign at least one");
    }
  }

  private void everythingIsRead() {
    Set<String> read = model.reads().flatMap(e -> Traversal.symbols(e).stream()).collect(Collectors.toSet());
    for (String parameter : symbols.parameters()) {
      if (!read.contains(parameter)) {
        report(DiagnosticKind.UNREAD_PARAMETER, "no equation reads the parameter " + parameter + "; use it or remove it");
      }
    }
    for (Statement statement : model.equations()) {
      if (statement instanceof Statement.Input input && !read.contains(input.name().text())) {
        bad(input, "no equation reads the input " + input.name().text() + "; use it or remove it");
      }
    }
  }

  private void integratorFits(List<Statement> statements) {
    for (List<Statement.Differential> system : Lowering.systems(statements)) {
      Integration way = Integration.of(model.text().options().integrator(), system, symbols);
      for (Statement.Differential equation : system) {
        way.refusal(equation, system, symbols).ifPresent(why -> bad(equation, refused(equation, why)));
      }
    }
  }

  private String refused(Statement.Differential equation, String why) {
    return "the equation of "
        + equation.name().text()
        + " cannot be advanced by the integrator "
        + model.text().options().integrator()
        + ": "
        + why
        + "; choose FORWARD_EULER or RK4"
        + (model.text().options().integrator() == Integrator.EXACT ? ", or EXPONENTIAL_EULER where it is linear in its own variable" : "");
  }

  private void bad(Statement statement, String message) {
    problems.add(statement.error(DiagnosticKind.BAD_MODEL, message));
  }

  private void report(DiagnosticKind kind, String message) {
    problems.add(Diagnostic.of(kind, model.text().name(), "model " + model.text().name() + ": " + message));
  }

  /** The problems in the order of the text. */
  static List<Diagnostic> sorted(List<Diagnostic> problems) {
    List<String> members = List.of("equations", "threshold", "reset", "update", "refractory", "");
    List<Diagnostic> sorted = new ArrayList<>(problems);
    sorted.sort(
        Comparator.<Diagnostic>comparingInt(d -> members.indexOf(d.place().member()))
            .thenComparingInt(d -> d.place().line())
            .thenComparingInt(d -> d.place().column()));
    return sorted;
  }
}
