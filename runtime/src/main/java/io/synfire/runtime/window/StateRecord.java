package io.synfire.runtime.window;

import io.synfire.runtime.plan.MonitorPlan;

/**
 * What a state monitor records in a window.
 *
 * @param plan the monitor
 * @param values {@code [record][batch][neuron]}, filled by the shards
 * @param before number of records of the run before this window
 */
public record StateRecord(MonitorPlan plan, float[][][] values, long before) {

  /** An empty record of a window. */
  public static StateRecord open(MonitorPlan plan, Window window, int batch) {
    int every = plan.definition().every();
    return new StateRecord(plan, new float[plan.records(window.first(), window.steps())][batch][plan.neurons().length], (window.first() + every - 1) / every);
  }

  /** {@code [batch][neuron]} where a step goes. */
  public float[][] at(long step) {
    return values[(int) (step / plan.definition().every() - before)];
  }
}
