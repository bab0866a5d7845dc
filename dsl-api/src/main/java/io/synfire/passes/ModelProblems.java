package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import java.util.stream.Stream;

/** The models of all groups can be executed. */
final class ModelProblems implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    return index.models().values().stream().flatMap(model -> model.problems().stream());
  }
}
