package io.synfire.dsl;

import io.synfire.ir.MonitorDefinition;
import io.synfire.model.ModelVariable;

/** Records the values of a variable. */
public final class StateMonitor extends VariableMonitor<StateMonitor> {

  /**
   * A monitor.
   *
   * @param target a group or encoder
   * @param variable a variable of its model; {@code output} of an encoder
   */
  public StateMonitor(Member target, ModelVariable variable) {
    super(target, variable.name());
  }

  @Override
  MonitorDefinition.Kind keeps() {
    return MonitorDefinition.Kind.STATE;
  }

  @Override
  StateMonitor self() {
    return this;
  }

  @Override
  StateMonitor anew(Member other) {
    return new StateMonitor(other, new ModelVariable(variable()));
  }
}
