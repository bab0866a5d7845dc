package io.synfire.model;

import io.synfire.diagnostics.Diagnostic;
import java.util.List;

final class ModelChecker {
  ModelChecker(ParsedModel model, ModelSymbols symbols) {}

  List<Diagnostic> problems() {
    return List.of();
  }
}
