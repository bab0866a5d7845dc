package io.synfire.runtime.firstspike.network;

import java.util.List;

/**
 * A chip, or a recording of one, that runs a network in place of the forward pass, while derivatives are those of the model: learning in the loop.
 */
public interface SpikeTimeInstrument {

  /**
   * Measures spike times.
   *
   * @param parameters weights and delay parameters as the model has them
   * @param inputs {@code [sample][input]} times; {@link io.synfire.runtime.firstspike.neuron.SpikeTime#NONE} where there is none
   * @return per layer of the network {@code [sample][output]}: of layers of neurons their spikes, of axonal delays the delayed spikes if the instrument has
   *     them, an array without rows for a layer that it does not measure
   */
  List<double[][]> measure(NetworkParameters parameters, double[][] inputs);
}
