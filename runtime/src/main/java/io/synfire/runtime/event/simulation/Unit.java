package io.synfire.runtime.event.simulation;

import io.synfire.runtime.event.neuron.Crossing;
import io.synfire.runtime.event.neuron.LinearFlow;
import io.synfire.runtime.lif.LinearNeuron;
import io.synfire.runtime.lif.LinearNeuron.Current;
import io.synfire.runtime.lif.LinearNeuron.Firing;

/**
 * A neuron in the network's unit of time.
 *
 * @param flow how it moves between events
 * @param crossing when it crosses its threshold; null for one that does not spike
 * @param firing threshold and reset; null for one that does not spike
 * @param refractory its refractory period in units of time
 * @param voltageJump {@code [port]} what an input of 1 adds to the voltage
 * @param currentJump {@code [port][current]} what it adds to the currents
 */
record Unit(LinearFlow flow, Crossing crossing, Firing firing, double refractory, double[] voltageJump, double[][] currentJump) {

  static Unit of(LinearNeuron neuron, double unit) {
    LinearFlow flow = LinearFlow.of(neuron, unit);
    Firing firing = neuron.firing().orElse(null);
    double[][] jumps = new double[neuron.ports().size()][];
    for (int p = 0; p < jumps.length; p++) {
      int port = p;
      jumps[p] = neuron.currents().stream().mapToDouble(c -> c.jump()[port]).toArray();
    }
    Crossing crossing = firing == null ? null : new Crossing(flow, firing.threshold());
    return new Unit(flow, crossing, firing, firing == null ? 0 : firing.refractory() / unit, neuron.membrane().jump(), jumps);
  }

  static double[] initial(LinearNeuron neuron) {
    return neuron.currents().stream().mapToDouble(Current::initial).toArray();
  }

  /** Whether a voltage is past the threshold. */
  boolean passes(double voltage) {
    return firing.strict() ? voltage > firing.threshold() : voltage >= firing.threshold();
  }
}
