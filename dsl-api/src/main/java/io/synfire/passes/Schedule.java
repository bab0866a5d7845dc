package io.synfire.passes;

import java.util.List;

/**
 * The order of work within one time step, and when every signal arrives.
 *
 * @param entries what happens in a step, in order
 * @param arrivals timing of every connection, in the order of the network's connections
 */
public record Schedule(List<Entry> entries, List<Arrival> arrivals) {

  public Schedule {
    entries = List.copyOf(entries);
    arrivals = List.copyOf(arrivals);
  }

  /**
   * One piece of work.
   *
   * @param phase what kind of work
   * @param node id of the encoder, connection, group, learner or monitor
   * @param reads what it reads, as {@code "layer1.spike"}
   * @param writes what it writes
   * @param lag for a connection its lag in steps, else 0
   */
  public record Entry(Phase phase, String node, List<String> reads, List<String> writes, int lag) {
    public Entry {
      reads = List.copyOf(reads);
      writes = List.copyOf(writes);
    }
  }

  /**
   * When the signals of a connection arrive.
   *
   * @param connection id of the connection
   * @param lag whole steps of lag
   * @param reason why this lag
   * @param delaySteps further steps, one for all synapses, or {@code [source][target]} flattened to rows
   */
  public record Arrival(String connection, int lag, Reason reason, DelaySteps delaySteps) {}

  /**
   * Delays in steps.
   *
   * @param maximum the largest
   * @param perSynapse {@code [source][target]}; null where all synapses have the maximum
   */
  public record DelaySteps(int maximum, int[][] perSynapse) {}

  /** Why a connection has its lag. */
  public enum Reason {
    /** Feed-forward. */
    DEFAULT,
    /** Declared by the user. */
    DECLARED,
    /** Chosen to open a cycle. */
    AUTO,
    /** The synchronous policy. */
    SYNCHRONOUS,
    /** The smallest hop of the backend. */
    BACKEND
  }

  /** The kinds of work in a step. */
  public enum Phase {
    ENCODE,
    DELIVER,
    INTEGRATE,
    LEARN,
    RECORD
  }
}
