package io.synfire.equations;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.diagnostics.TextPlace;

/**
 * One line of a model's text, and where it stands.
 *
 * @param subject name of the model
 * @param member annotation member that holds it
 * @param number line in that member, from 1
 * @param text the line
 */
public record SourceLine(String subject, String member, int number, String text) {

  /** A line that stands alone, such as the formula of a surrogate. */
  public static SourceLine of(String text) {
    return new SourceLine("expression", "", 1, text);
  }

  /** The place of a column of this line, from 1. */
  public TextPlace at(int column) {
    return new TextPlace(member, number, column);
  }

  /** A diagnostic about a column of this line, which is quoted with a caret under the place. */
  public Diagnostic error(DiagnosticKind kind, int column, String message) {
    String shown = text.stripTrailing();
    return new Diagnostic(kind, subject, message + "\n    " + shown + "\n    " + caret(shown, column), at(column));
  }

  /** Blanks up to the column, with the line's own tabs, so that the caret stands right in any editor. */
  private static String caret(String shown, int column) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < column - 1; i++) {
      out.append(i < shown.length() && shown.charAt(i) == '\t' ? '\t' : ' ');
    }
    return out.append('^').toString();
  }
}
