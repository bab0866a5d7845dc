package io.synfire.runtime.floating;

import io.synfire.runtime.plan.MonitorPlan.Observed;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.plan.SourceRef;

/**
 * How far back the values of a variable are read.
 *
 * @param read whether connections or monitors read it as a signal at all
 * @param delay the longest delay of a connection that reads it, in steps
 * @param wholeWindow whether all steps of a window are read after it, by the backward pass or by a spike monitor
 */
record SignalDepth(boolean read, int delay, boolean wholeWindow) {

  /** The depth of a variable of a group. */
  static SignalDepth of(NetworkPlan plan, Observed.Variable variable, boolean gradients) {
    boolean read = false;
    boolean wholeWindow = false;
    int delay = 0;
    for (ConnectionPlan c : plan.connections()) {
      if (c.source() instanceof SourceRef.OfGroup s && s.group() == variable.group() && s.variable() == variable.slot()) {
        read = true;
        delay = Math.max(delay, c.layout().slowest());
        wholeWindow |= gradients && c.trainable();
      }
    }
    for (MonitorPlan m : plan.monitors()) {
      wholeWindow |= m.spikes() && m.observed().equals(variable);
    }
    return new SignalDepth(read || wholeWindow, delay, wholeWindow);
  }

  /** How many steps to keep beside the present one for windows of this length. */
  int capacity(int steps) {
    return wholeWindow ? Math.addExact(steps, delay) + 1 : delay == 0 ? 0 : delay + 1;
  }
}
