package io.synfire.runtime.plan;

import io.synfire.ir.MonitorDefinition;
import io.synfire.runtime.plan.MonitorPlan.Observed;

/**
 * A monitor.
 *
 * @param definition the monitor
 * @param observed what it records
 * @param neurons indices of the neurons it records, as declared
 */
public record MonitorPlan(MonitorDefinition definition, Observed observed, int[] neurons) {

  /** Its id. */
  public String id() {
    return definition.id();
  }

  /** Whether spikes are kept rather than values. */
  public boolean spikes() {
    return definition.kind() == MonitorDefinition.Kind.SPIKES;
  }

  /** Whether a step is recorded. */
  public boolean records(long step) {
    return step % definition.every() == 0;
  }

  /** How many steps of a window are recorded. */
  public int records(long firstStep, int steps) {
    int every = definition.every();
    return Math.toIntExact((firstStep + steps + every - 1) / every - (firstStep + every - 1) / every);
  }

  /** What a monitor records. */
  public sealed interface Observed {

    /** The output of an encoder. */
    record Output(int encoder) implements Observed {}

    /** The variable in a slot of a group. */
    record Variable(int group, int slot) implements Observed {}

    /** The input of a port of a group. */
    record Port(int group, int slot) implements Observed {}
  }
}
