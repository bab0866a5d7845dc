package io.synfire.equations;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import java.util.IdentityHashMap;
import java.util.Map;

/** Where the parts of a parsed expression stand in its line. */
public final class SourceMap {
  private final SourceLine line;
  private final Map<Expr, Span> spans = new IdentityHashMap<>();

  /** An empty map for expressions of a line. */
  public SourceMap(SourceLine line) {
    this.line = line;
  }

  /**
   * Where an expression stands, in columns from 1.
   *
   * @param column of its operator, or of its name
   * @param from its first column
   * @param to the column after its last
   */
  private record Span(int column, int from, int to) {}

  /** Notes where an expression stands, which begins where {@code first} does, and returns it. */
  <E extends Expr> E put(E expr, Expr first, Token operator, int to) {
    spans.put(expr, new Span(operator.column(), spans.get(first).from(), to));
    return expr;
  }

  /** Notes where an expression stands, which begins with a token, and returns it. */
  <E extends Expr> E put(E expr, Token first, int to) {
    spans.put(expr, new Span(first.column(), first.column(), to));
    return expr;
  }

  /** Counts the brackets around an expression as part of it. */
  Expr bracketed(Expr expr, Token open, int to) {
    spans.put(expr, new Span(spans.get(expr).column(), open.column(), to));
    return expr;
  }

  /** A part of an expression as it is written in the line. */
  public String text(Expr part) {
    Span span = spans.get(part);
    return span == null ? ExprPrinter.print(part) : line.text().substring(span.from() - 1, span.to() - 1);
  }

  /** The line. */
  public SourceLine line() {
    return line;
  }

  /** A diagnostic at a part of an expression that was parsed into this map; at the line's beginning for any other. */
  public Diagnostic error(DiagnosticKind kind, Expr part, String message) {
    Span span = spans.get(part);
    return line.error(kind, span == null ? 1 : span.column(), message);
  }
}
