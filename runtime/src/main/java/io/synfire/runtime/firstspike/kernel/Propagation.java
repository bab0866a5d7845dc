package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeTime;

/** How states move over a time: with one exponential where the time constants are equal or one is twice the other. */
final class Propagation {
  private final FirstSpike solver;
  private final CurrentLif neuron;
  private final double scale;
  /** The potential is multiplied by this. */
  double membrane;
  /** The current is multiplied by this. */
  double synapse;
  /** The current times this is added to the potential. */
  double response;

  Propagation(FirstSpike solver) {
    this.solver = solver;
    this.neuron = solver.neuron();
    this.scale = neuron.gain() * neuron.tauMem();
  }

  void over(double elapsed) {
    if (!SpikeTime.isSpike(elapsed)) {
      membrane = 0;
      synapse = 0;
      response = 0;
      return;
    }
    membrane = Math.exp(-elapsed / neuron.tauMem());
    if (neuron.tauMem() == 2 * neuron.tauSyn()) {
      synapse = membrane * membrane;
      response = scale * (membrane - synapse);
    } else if (neuron.tauMem() == neuron.tauSyn()) {
      synapse = membrane;
      response = neuron.gain() * elapsed * membrane;
    } else {
      synapse = Math.exp(-elapsed / neuron.tauSyn());
      response = solver.response(elapsed);
    }
  }
}
