package io.synfire.dsl;

import io.synfire.ir.MonitorDefinition;

/** Records spikes. */
public final class SpikeMonitor extends VariableMonitor<SpikeMonitor> {

  /**
   * A monitor.
   *
   * @param target a group that spikes, or an encoder
   */
  public SpikeMonitor(Member target) {
    super(target, target instanceof Encoder ? "output" : "spike");
  }

  @Override
  MonitorDefinition.Kind keeps() {
    return MonitorDefinition.Kind.SPIKES;
  }

  @Override
  SpikeMonitor self() {
    return this;
  }

  @Override
  SpikeMonitor anew(Member other) {
    return new SpikeMonitor(other);
  }
}
