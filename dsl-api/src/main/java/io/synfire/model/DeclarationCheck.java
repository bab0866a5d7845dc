package io.synfire.model;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Checks what a model declares: every name once, with a unit, in a section where that is possible. */
final class DeclarationCheck {
  private final ParsedModel model;
  private final ModelSymbols symbols;
  private final Consumer<Diagnostic> problems;
  private final Map<String, Statement> declaredAt = new HashMap<>();
  private final Map<String, Statement> equationAt = new HashMap<>();
  private final Map<String, Statement> initialAt = new HashMap<>();

  DeclarationCheck(ParsedModel model, ModelSymbols symbols, Consumer<Diagnostic> problems) {
    this.model = model;
    this.symbols = symbols;
    this.problems = problems;
  }

  void check() {
    symbols.parameters().stream().filter(reserved()::contains).forEach(this::reservedParameter);
    model.statements().forEach(this::name);
    model.equations().forEach(this::declaration);
    model.update().forEach(this::declaration);
    model.reset().forEach(this::inReset);
    model.update().forEach(this::inUpdate);
    model.statements().forEach(this::isDeclared);
  }

  private void name(Statement statement) {
    String name = statement.name().text();
    if (symbols.parameters().contains(name)) {
      report(statement, DiagnosticKind.DUPLICATE_NAME, name + " is a parameter, so it cannot be assigned or declared; choose another name");
    } else if (reserved().contains(name)) {
      report(statement, DiagnosticKind.DUPLICATE_NAME, name + " has a meaning of its own in every model, so it cannot be assigned or declared");
    } else if (symbols.names().contains(AdjointProgram.adjoint(name))) {
      report(statement, DiagnosticKind.DUPLICATE_NAME, AdjointProgram.adjoint(name) + " is kept for the derivative by " + name + "; rename one of the two");
    } else if (symbols.ports().containsKey(name) && !(statement instanceof Statement.Input)) {
      report(statement, DiagnosticKind.DUPLICATE_NAME, name + " is an input, so it cannot be assigned; choose another name for the variable");
    }
  }

  private static Set<String> reserved() {
    return Set.of(
        ModelSymbols.DT,
        ModelSymbols.SPIKE,
        StepProgram.REFRACTORY,
        AdjointProgram.SURROGATE,
        AdjointProgram.adjoint(ModelSymbols.SPIKE),
        AdjointProgram.adjoint(StepProgram.REFRACTORY));
  }

  private void reservedParameter(String name) {
    String message = "model " + model.text().name() + ": " + name + " has a meaning of its own in every model; choose another name for the parameter";
    problems.accept(Diagnostic.of(DiagnosticKind.DUPLICATE_NAME, model.text().name(), message));
  }

  private void declaration(Statement statement) {
    if (statement.unit().isPresent()) {
      once(statement, declaredAt, "is declared");
    }
    switch (statement) {
      case Statement.Differential d -> once(d, equationAt, "has a differential equation");
      case Statement.Init i -> once(i, initialAt, "has an initial value");
      case Statement.Input i -> {}
      case Statement.Update u -> {}
    }
  }

  private void once(Statement statement, Map<String, Statement> seen, String what) {
    String name = statement.name().text();
    Statement before = seen.putIfAbsent(name, statement);
    if (before != null) {
      String where = "line " + before.source().line().number() + " of " + before.source().line().member();
      report(statement, DiagnosticKind.DUPLICATE_NAME, name + " " + what + " in " + where + " already");
    }
  }

  private void inReset(Statement statement) {
    if (!(statement instanceof Statement.Update)) {
      report(statement, DiagnosticKind.BAD_MODEL, "a reset has only assignments, such as v = v_reset or v -= v_th");
    } else if (statement.unit().isPresent()) {
      report(statement, DiagnosticKind.BAD_MODEL, "a reset declares no variables; declare " + statement.name().text() + " in equations or update");
    }
  }

  private void inUpdate(Statement statement) {
    if (statement instanceof Statement.Input || statement instanceof Statement.Init) {
      report(statement, DiagnosticKind.BAD_MODEL, "input and init are written in equations");
    }
  }

  private void isDeclared(Statement statement) {
    String name = statement.name().text();
    if (declaredAt.containsKey(name) || statement.unit().isPresent() || symbols.parameters().contains(name) || reserved().contains(name)) {
      return;
    }
    boolean canDeclare =
        statement instanceof Statement.Input
            || statement instanceof Statement.Differential
            || (statement instanceof Statement.Update u && u.operator() == Statement.Operator.SET && !model.reset().contains(u));
    if (canDeclare) {
      report(statement, DiagnosticKind.EQUATION_SYNTAX, name + " has no unit; write it at the end of the line, as in ': V' or ': 1'");
      declaredAt.put(name, statement);
    } else {
      String near = Names.didYouMean(name, symbols.names());
      report(statement, DiagnosticKind.UNKNOWN_SYMBOL, name + " is no variable of the model" + (near.isEmpty() ? "; assign it first, with its unit" : near));
    }
  }

  private void report(Statement statement, DiagnosticKind kind, String message) {
    problems.accept(statement.error(kind, message));
  }
}
