package io.synfire.runtime.firstspike;

import io.synfire.ir.Delay;

/**
 * How long the signals of a connection take, exactly, but for learnt delays.
 *
 * @param base seconds, of all synapses: its lag, and a delay that all share
 * @param further {@code [source][target]} further seconds; null where there is none
 */
record Delays(double base, float[][] further) {

  /** Those of a connection with a lag in seconds. */
  static Delays of(double lag, Delay delay) {
    return switch (delay) {
      case Delay.None none -> new Delays(lag, null);
      case Delay.Same same -> new Delays(lag + same.time().si(), null);
      case Delay.PerSynapse each -> new Delays(lag, each.seconds().toArray());
      case Delay.Learned learned -> new Delays(lag, null);
    };
  }

  /** Whether synapses differ. */
  boolean perSynapse() {
    return further != null;
  }

  /** Seconds from a source to a target. */
  double of(int source, int target) {
    return further == null ? base : base + further[further.length == 1 ? 0 : source][target];
  }
}
