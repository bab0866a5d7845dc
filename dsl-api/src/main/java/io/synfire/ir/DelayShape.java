package io.synfire.ir;

/** Which synapses of a connection share a learnt delay. */
public enum DelayShape {
  /** None: every synapse has its own; {@code [source][target]}, {@code [1][neuron]} of a one-to-one connection. */
  SYNAPTIC,
  /** Those of one source neuron; {@code [source][1]}. */
  AXONAL,
  /** Those of one target neuron; {@code [1][target]}. */
  DENDRITIC;

  /** Row of the delay of a synapse. */
  public int row(int source, boolean oneToOne) {
    return this == DENDRITIC || this == SYNAPTIC && oneToOne ? 0 : source;
  }

  /** Column of the delay of a synapse. */
  public int column(int target) {
    return this == AXONAL ? 0 : target;
  }
}
