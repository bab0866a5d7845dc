package io.synfire.model;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import java.util.ArrayList;
import java.util.List;

/** Turns the text of a neuron model into its step program. */
public final class ModelCompiler {
  private ModelCompiler() {}

  /**
   * The step program of a model.
   *
   * @throws DiagnosticException with everything that is wrong with the text
   */
  public static StepProgram compile(ModelText text) {
    List<Diagnostic> problems = new ArrayList<>();
    ParsedModel parsed = new ModelParser(text, problems::add).parse();
    ModelSymbols symbols = new ModelSymbols(parsed);
    new ModelChecker(parsed, symbols, problems).check();
    DiagnosticException.throwIfErrors(ModelChecker.sorted(problems));
    return new Lowering(parsed, symbols).program();
  }

  /** Everything that is wrong with a model, in the order of its text; empty for one that {@link #compile} accepts. */
  public static List<Diagnostic> check(ModelText text) {
    try {
      compile(text);
      return List.of();
    } catch (DiagnosticException e) {
      return e.diagnostics();
    }
  }
}
