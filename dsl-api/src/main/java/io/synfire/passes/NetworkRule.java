package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import java.util.stream.Stream;

/** One thing that must hold of a network. */
interface NetworkRule {

  /** Where it does not hold, in order of declaration. */
  Stream<Diagnostic> check(NetworkIndex index);

  /** A diagnostic whose message begins with its subject. */
  static Diagnostic problem(DiagnosticKind kind, String subject, String message) {
    return Diagnostic.of(kind, subject, subject + ": " + message);
  }
}
