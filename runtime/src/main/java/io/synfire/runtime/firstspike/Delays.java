package io.synfire.runtime.firstspike;

import io.synfire.ir.Delay;

/**
 * How long the signals of a connection take, exactly, but for learnt delays.
 *
 * @param base seconds, of all synapses: its lag, and a delay that all share
 * @param further {@code [source][target]} further seconds; null where there is none
 */
record Delays(double base, double[][] further) {

  /** Those of a connection with a lag in seconds. */
  static Delays of(double lag, Delay delay) {
    return switch (delay) {
      case Delay.None none -> new Delays(lag, null);
      case Delay.Same same -> new Delays(lag + same.time().si(), null);
      case Delay.PerSynapse each -> new Delays(lag, further(each));
      case Delay.Learned learned -> new Delays(lag, null);
    };
  }

  private static double[][] further(Delay.PerSynapse each) {
    double[][] further = new double[each.seconds().rows()][each.seconds().columns()];
    for (int i = 0; i < further.length; i++) {
      for (int j = 0; j < further[i].length; j++) {
        further[i][j] = each.of(i, j);
      }
    }
    return further;
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
