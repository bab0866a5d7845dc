package io.synfire.runtime.event.simulation;

import io.synfire.runtime.event.neuron.LinearFlow;
import io.synfire.runtime.lif.LinearNeuron;
import java.util.stream.IntStream;

/** Where the neurons of a network lie in flat arrays, and which connections leave a population. Shared by all samples of a run. */
public final class Layout {
  private final EventNetwork network;
  private final int[] offset;
  private final int[][] outgoing;
  private final Unit[] units;
  private final int stride;

  /** The layout of a network. */
  public Layout(EventNetwork network) {
    this.network = network;
    int populations = network.populations().size();
    offset = new int[populations + 1];
    outgoing = new int[populations][];
    for (int p = 0; p < populations; p++) {
      int from = p;
      boolean neurons = network.populations().get(p) instanceof Population.Neurons;
      offset[p + 1] = offset[p] + (neurons ? network.populations().get(p).size() : 0);
      outgoing[p] = IntStream.range(0, network.synapses().size()).filter(c -> network.synapses().get(c).source() == from).toArray();
    }
    units = new Unit[offset[populations]];
    int most = 0;
    for (int p = 0; p < populations; p++) {
      if (network.populations().get(p) instanceof Population.Neurons neurons) {
        fill(neurons, offset[p]);
        most = Math.max(most, neurons.neuron(0).currents().size());
      }
    }
    stride = most;
  }

  private void fill(Population.Neurons neurons, int from) {
    Unit shared = neurons.neurons().size() == 1 ? Unit.of(neurons.neuron(0), network.unit()) : null;
    for (int i = 0; i < neurons.size(); i++) {
      units[from + i] = shared == null ? Unit.of(neurons.neuron(i), network.unit()) : shared;
    }
  }

  /** The network. */
  public EventNetwork network() {
    return network;
  }

  /** Number of neurons. */
  public int neurons() {
    return units.length;
  }

  /** Number of places for currents of each neuron. */
  public int stride() {
    return stride;
  }

  /** The position of a population's first neuron; one more at the end. */
  public int offset(int population) {
    return offset[population];
  }

  /** The connections that leave a population. */
  int[] outgoing(int population) {
    return outgoing[population];
  }

  /** A neuron by its position. */
  Unit unit(int position) {
    return units[position];
  }

  /** How a neuron moves between events. */
  public LinearFlow flow(int position) {
    return units[position].flow();
  }

  /** {@code [current]} what an input of 1 through a port adds to a neuron's currents. */
  public double[] currentJump(int position, int port) {
    return units[position].currentJump()[port];
  }

  /** What an input of 1 through a port adds to a neuron's voltage. */
  public double voltageJump(int position, int port) {
    return units[position].voltageJump()[port];
  }

  /** Whether a spike of a neuron subtracts from its voltage, rather than setting it. */
  public boolean subtracts(int position) {
    return units[position].firing() != null && units[position].firing().reset() == LinearNeuron.Reset.SUBTRACT;
  }
}
