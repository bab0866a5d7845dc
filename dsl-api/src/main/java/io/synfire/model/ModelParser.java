package io.synfire.model;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.equations.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Parses the texts of a model line by line; a line that is wrong is reported and left out, so that the others are still checked. */
final class ModelParser {
  private final ModelText text;
  private final Consumer<Diagnostic> problems;
  private final Set<String> declared;

  ModelParser(ModelText text, Consumer<Diagnostic> problems) {
    this.text = text;
    this.problems = problems;
    this.declared = DeclaredNames.of(text);
  }

  ParsedModel parse() {
    return new ParsedModel(
        text,
        statements("equations", text.equations()),
        condition("threshold", text.threshold()),
        statements("reset", text.reset()),
        statements("update", text.update()),
        condition("refractory", text.refractory()));
  }

  private List<Statement> statements(String member, String lines) {
    List<Statement> statements = new ArrayList<>();
    List<String> all = lines.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      SourceLine line = new SourceLine(text.name(), member, i + 1, all.get(i));
      attempt(line, StatementParser::statement).flatMap(s -> s).ifPresent(statements::add);
    }
    return statements;
  }

  private Optional<ParsedModel.Condition> condition(String member, String expression) {
    return expression.isBlank() ? Optional.empty() : attempt(new SourceLine(text.name(), member, 1, expression), StatementParser::condition);
  }

  private <T> Optional<T> attempt(SourceLine line, Function<StatementParser, T> parse) {
    try {
      return Optional.of(parse.apply(new StatementParser(line, declared)));
    } catch (DiagnosticException e) {
      e.diagnostics().forEach(problems);
      return Optional.empty();
    }
  }
}
