package io.synfire.dsl;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.model.Names;
import java.util.Collection;
import java.util.List;

/** Makes the exceptions of the front end. */
final class Faults {
  private Faults() {}

  static DiagnosticException of(Diagnostic problem) {
    return new DiagnosticException(List.of(problem));
  }

  static DiagnosticException of(DiagnosticKind kind, String subject, String message) {
    return of(Diagnostic.of(kind, subject, message));
  }

  /** Nothing of this kind is named so. */
  static DiagnosticException unknown(NetworkPart where, String kind, String name, Collection<String> known) {
    String nearest = Names.didYouMean(name, known);
    String remedy = !nearest.isEmpty() ? nearest : known.isEmpty() ? "; it has none" : "; it has " + String.join(", ", known);
    return of(DiagnosticKind.UNKNOWN_NAME, name, where.name() + " has no " + kind + " named '" + name + "'" + remedy);
  }

  /** An edit that would leave the network wrong. */
  static DiagnosticException refused(DiagnosticKind kind, NetworkPart subject, String reason) {
    return of(kind, subject.id(), subject.id() + ": " + reason);
  }
}
