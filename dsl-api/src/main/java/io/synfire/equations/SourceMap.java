package io.synfire.equations;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import java.util.IdentityHashMap;
import java.util.Map;

/** Where the parts of a parsed expression stand in its line. */
public final class SourceMap {
  private final SourceLine line;
  private final Map<Expr, Integer> columns = new IdentityHashMap<>();

  /** An empty map for expressions of a line. */
  public SourceMap(SourceLine line) {
    this.line = line;
  }

  /** Notes where an expression stands and returns it. */
  <E extends Expr> E put(E expr, int column) {
    columns.put(expr, column);
    return expr;
  }

  /** The line. */
  public SourceLine line() {
    return line;
  }

  /** A diagnostic at a part of an expression that was parsed into this map; at the line's beginning for any other. */
  public Diagnostic error(DiagnosticKind kind, Expr part, String message) {
    return line.error(kind, columns.getOrDefault(part, 1), message);
  }
}
