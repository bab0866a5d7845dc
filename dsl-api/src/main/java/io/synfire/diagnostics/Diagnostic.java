package io.synfire.diagnostics;

import java.util.Objects;

/**
 * One thing wrong with, or decided about, a user's network or model.
 *
 * @param kind what kind of fault it is; carries the stable id
 * @param subject id of the member concerned ({@code "connection1"}, {@code "column.exc"}) or name of the model; javac positions the error there
 * @param message subject, fact, value, limit and remedy, in one line or several
 * @param place where in the text of a model, or {@link TextPlace#NONE}
 */
public record Diagnostic(DiagnosticKind kind, String subject, String message, TextPlace place) {

  public Diagnostic {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(place, "place");
  }

  /** A diagnostic about a member of a network. */
  public static Diagnostic of(DiagnosticKind kind, String subject, String message) {
    return new Diagnostic(kind, subject, message, TextPlace.NONE);
  }

  /** Whether the network cannot be run because of this. */
  public boolean isError() {
    return kind.severity() == DiagnosticKind.Severity.ERROR;
  }

  /** The text as printed by javac, by exceptions and by the command line: {@code [id] message}. */
  public String text() {
    return "[" + kind.id() + "] " + message;
  }
}
