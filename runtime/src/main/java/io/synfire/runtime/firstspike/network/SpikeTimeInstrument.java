package io.synfire.runtime.firstspike.network;

import java.util.List;

/**
 * A chip, or a recording of one, that runs a network in place of the forward pass, while derivatives are those of the model: learning in the loop.
 */
public interface SpikeTimeInstrument {

  /**
   * Measures spike times.
   *
   * @param parameters weights and delay parameters as training has them: weights not rounded, delay parameters not yet delays
   * @param inputs {@code [sample][input]} times of the samples of one pass; {@link io.synfire.runtime.firstspike.neuron.SpikeTime#NONE} where there is none
   * @return per layer of the network {@code [sample][output]}: of layers of neurons their spikes, of delays the delayed spikes if the instrument has them
   *     ({@code [source]} where all targets see the same, else {@code [source * targets + target]}), {@code NONE} for a spike that is missing, and an array
   *     without rows for a layer that it does not measure, which the model then computes from what comes before
   */
  List<double[][]> measure(NetworkParameters parameters, double[][] inputs);
}
