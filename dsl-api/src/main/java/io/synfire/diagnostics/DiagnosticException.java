package io.synfire.diagnostics;

import java.util.List;
import java.util.stream.Collectors;

/** A network or model with errors; carries all of them, and its message prints all of them, one after the other. */
public final class DiagnosticException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /** An exception for these diagnostics, at least one of which is an error. */
  public DiagnosticException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::text).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Everything that was found. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Throws if one of the diagnostics is an error; otherwise returns them. */
  public static List<Diagnostic> throwIfErrors(List<Diagnostic> diagnostics) {
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      throw new DiagnosticException(diagnostics);
    }
    return diagnostics;
  }
}
