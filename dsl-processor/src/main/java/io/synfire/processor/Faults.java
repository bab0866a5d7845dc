package io.synfire.processor;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import java.util.List;

/** What stops a declaration from being read. */
final class Faults {
  private Faults() {}

  static DiagnosticException of(DiagnosticKind kind, String subject, String message) {
    return new DiagnosticException(List.of(Diagnostic.of(kind, subject, subject + ": " + message)));
  }

  static DiagnosticException declaration(String subject, String message) {
    return of(DiagnosticKind.BAD_DECLARATION, subject, message);
  }
}
