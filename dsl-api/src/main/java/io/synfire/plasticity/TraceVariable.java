package io.synfire.plasticity;

/** A trace that a rule may read: x of the source neurons, y of the target neurons. */
public enum TraceVariable {
  /** First trace of a source neuron. */
  X1("x1", 0),
  /** Second trace of a source neuron. */
  X2("x2", 1),
  /** First trace of a target neuron. */
  Y1("y1", 0),
  /** Second trace of a target neuron. */
  Y2("y2", 1),
  /** Third trace of a target neuron. */
  Y3("y3", 2);

  private final String symbol;
  private final int index;

  TraceVariable(String symbol, int index) {
    this.symbol = symbol;
    this.index = index;
  }

  /** Its symbol in the text of a rule. */
  public String symbol() {
    return symbol;
  }

  /** Its number among the traces of its side, from 0. */
  public int index() {
    return index;
  }

  /** Whether it belongs to the source neuron. */
  public boolean ofSource() {
    return this == X1 || this == X2;
  }
}
