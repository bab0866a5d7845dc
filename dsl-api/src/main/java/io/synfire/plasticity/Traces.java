package io.synfire.plasticity;

import java.util.List;

/**
 * The traces of a rule.
 *
 * @param x1 first trace of the source neurons
 * @param x2 second trace of the source neurons
 * @param y1 first trace of the target neurons
 * @param y2 second trace of the target neurons
 * @param y3 third trace of the target neurons
 */
public record Traces(Trace x1, Trace x2, Trace y1, Trace y2, Trace y3) {
  /** None is used. */
  public static final Traces NONE = new Traces(Trace.UNUSED, Trace.UNUSED, Trace.UNUSED, Trace.UNUSED, Trace.UNUSED);

  public Traces {
    if (x1.mode() == TraceMode.MODULATED || x2.mode() == TraceMode.MODULATED) {
      throw new IllegalArgumentException("A trace of source neurons is modulated, and only y1, y2 and y3 can be: read the third factor there");
    }
  }

  /** Those of one side, in order. */
  public List<Trace> side(boolean source) {
    return source ? List.of(x1, x2) : List.of(y1, y2, y3);
  }

  /** One of them. */
  public Trace trace(TraceVariable variable) {
    return side(variable.ofSource()).get(variable.index());
  }

  /** The same with another trace in the place of a variable. */
  public Traces with(TraceVariable variable, Trace trace) {
    return switch (variable) {
      case X1 -> new Traces(trace, x2, y1, y2, y3);
      case X2 -> new Traces(x1, trace, y1, y2, y3);
      case Y1 -> new Traces(x1, x2, trace, y2, y3);
      case Y2 -> new Traces(x1, x2, y1, trace, y3);
      case Y3 -> new Traces(x1, x2, y1, y2, trace);
    };
  }

  /** Whether one of them is the third factor. */
  public boolean modulated() {
    return side(false).stream().anyMatch(trace -> trace.mode() == TraceMode.MODULATED);
  }
}
