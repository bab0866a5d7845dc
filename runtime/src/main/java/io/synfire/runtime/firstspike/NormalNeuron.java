package io.synfire.runtime.firstspike;

import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.lif.LinearNeuron;
import io.synfire.runtime.lif.LinearNeuron.Current;
import io.synfire.runtime.lif.LinearNeuron.Firing;
import io.synfire.runtime.lif.Recognition;
import java.util.Arrays;

/**
 * A linear neuron in the units of its own solver: times in synaptic time constants since the start of the run, potentials in fractions of the way from rest
 * to threshold.
 *
 * @param solved the neuron in these units
 * @param linear the neuron as its model has it, in SI units
 */
record NormalNeuron(CurrentLif solved, LinearNeuron linear) {

  private static final String ELSEWHERE = "run it on backend event or float";

  /** The solver's form of a neuron, or why it has none. */
  static Recognition<NormalNeuron> of(LinearNeuron n) {
    if (n.firing().isEmpty()) {
      return new Recognition.Refused<>("it does not spike; give it a threshold");
    }
    if (Arrays.stream(n.membrane().jump()).anyMatch(jump -> jump != 0)) {
      return new Recognition.Refused<>("an input raises its voltage " + n.membrane().variable() + " itself; let it raise a synaptic current, or " + ELSEWHERE);
    }
    if (n.currents().size() != 1 || !(n.currents().getFirst().gain() > 0)) {
      String currents = n.currents().stream().map(Current::variable).toList().toString();
      return new Recognition.Refused<>("it needs one synaptic current that drives the voltage, and has " + currents + "; merge them, or " + ELSEWHERE);
    }
    if (!Double.isFinite(n.membrane().tau())) {
      return new Recognition.Refused<>("its voltage does not leak; give it a finite membrane time constant, or " + ELSEWHERE);
    }
    return atRest(n);
  }

  private static Recognition<NormalNeuron> atRest(LinearNeuron n) {
    double rest = n.membrane().rest();
    double threshold = n.firing().orElseThrow().threshold();
    if (!(threshold > rest)) {
      return new Recognition.Refused<>("its threshold " + threshold + " is not above its rest " + rest + ", so that it spikes without input; raise it");
    }
    boolean rests = Math.abs(n.membrane().initial() - rest) <= 1e-9 * (threshold - rest) && n.currents().getFirst().initial() == 0;
    if (!rests) {
      return new Recognition.Refused<>("it starts at " + n.membrane().initial() + " with a current of " + n.currents().getFirst().initial()
          + ", and must start at its rest " + rest + " without current; set the initial values so, or " + ELSEWHERE);
    }
    double ratio = n.membrane().tau() / n.currents().getFirst().tau();
    double whole = Math.rint(ratio);
    return new Recognition.Found<>(new NormalNeuron(new CurrentLif(1, Math.abs(ratio - whole) < 1e-12 * ratio ? whole : ratio, 0, 1, 1), n));
  }

  /** The synaptic current. */
  Current current() {
    return linear.currents().getFirst();
  }

  /** When it spikes. */
  Firing firing() {
    return linear.firing().orElseThrow();
  }

  /** Its unit of time, in seconds. */
  double unit() {
    return current().tau();
  }

  /** From rest to threshold, SI units. */
  double swing() {
    return firing().threshold() - linear.membrane().rest();
  }

  /** What an input of 1 SI unit through a port adds to the solver's current. */
  double weightFactor(String port) {
    return current().jump()[linear.ports().indexOf(port)] * currentFactor();
  }

  /** The solver's current for a current of 1 SI unit. */
  double currentFactor() {
    return current().gain() * unit() / swing();
  }

  /** The solver's potential right after a spike. */
  double afterSpike() {
    return (firing().after(firing().threshold()) - linear.membrane().rest()) / swing();
  }

  /** How long the voltage is held after a spike, in the solver's unit of time. */
  double refractory() {
    return firing().refractory() / unit();
  }

  /** Whether a variable of the model can be told at any time. */
  boolean tells(String variable) {
    return variable.equals(linear.membrane().variable()) || variable.equals(current().variable());
  }
}
