package io.synfire.plasticity;

/** A number that each synapse keeps, and that a rule may change. */
public enum SynapseVariable {
  /** The weight. */
  WEIGHT("w"),
  /** The delay; learned, but without effect on when spikes arrive. Never negative. */
  DELAY("d"),
  /** The tag, such as an eligibility trace. */
  TAG("t");

  private final String symbol;

  SynapseVariable(String symbol) {
    this.symbol = symbol;
  }

  /** Its symbol in the text of a rule. */
  public String symbol() {
    return symbol;
  }
}
