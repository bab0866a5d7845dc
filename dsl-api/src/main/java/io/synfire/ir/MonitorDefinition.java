package io.synfire.ir;

import java.util.List;

/**
 * A monitor of one variable.
 *
 * @param id its name
 * @param kind what is kept
 * @param target id of a group or encoder
 * @param variable the variable
 * @param neurons indices of the neurons to record, or empty for all
 * @param every record steps 0, every, 2 every, ...; positive
 */
public record MonitorDefinition(String id, Kind kind, String target, String variable, List<Integer> neurons, int every) {

  public MonitorDefinition {
    neurons = List.copyOf(neurons);
    if (every <= 0) {
      throw new IllegalArgumentException("monitor " + id + ": every must be a positive number of steps, was " + every);
    }
  }

  /** What a monitor keeps. */
  public enum Kind {
    /** The values of the variable. */
    STATE,
    /** The steps and neurons of the spikes. */
    SPIKES
  }
}
