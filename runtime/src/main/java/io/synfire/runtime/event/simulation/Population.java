package io.synfire.runtime.event.simulation;

import io.synfire.runtime.lif.LinearNeuron;
import java.util.List;

/** What emits spikes in an {@link EventNetwork}. */
public sealed interface Population {

  /** Its name. */
  String id();

  /** Number of units. */
  int size();

  /** Inputs whose spikes are given. */
  record Inputs(String id, int size) implements Population {}

  /**
   * Neurons, all of the same form (ports, currents, firing or not) where their parameters differ.
   *
   * @param id its name
   * @param size how many
   * @param neurons one for all, or one each; times in seconds
   */
  record Neurons(String id, int size, List<LinearNeuron> neurons) implements Population {
    public Neurons {
      neurons = List.copyOf(neurons);
      if (neurons.size() != 1 && neurons.size() != size) {
        throw new IllegalArgumentException(id + ": needs one neuron for all " + size + ", or one each; was given " + neurons.size());
      }
    }

    /** One of them. */
    public LinearNeuron neuron(int index) {
      return neurons.get(neurons.size() == 1 ? 0 : index);
    }

    /** Whether they spike. */
    public boolean spikes() {
      return neurons.getFirst().firing().isPresent();
    }
  }
}
