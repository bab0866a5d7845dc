package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.NormalDraws;
import io.synfire.runtime.firstspike.neuron.SpikeTime;

/**
 * Noise of the input times of a batch: a normal number is added to every spike, and a time that becomes negative is mirrored at 0. Inputs without a spike stay
 * without.
 *
 * @param distribution distribution of what is added
 * @param draws the batch's numbers, by sample and input
 */
record InputNoise(Normal distribution, NormalDraws draws) {

  /**
   * Makes noisy copies of samples.
   *
   * @param inputs {@code [sample][input]}
   * @param first first sample
   * @param count number of samples
   * @param noisy receives the copies in the rows of the same samples
   */
  void apply(double[][] inputs, int first, int count, double[][] noisy) {
    for (int s = first; s < first + count; s++) {
      for (int i = 0; i < inputs[s].length; i++) {
        double time = inputs[s][i];
        noisy[s][i] = SpikeTime.isSpike(time)
            ? Math.abs(time + distribution.mean() + distribution.standardDeviation() * draws.at((long) s * inputs[s].length + i))
            : SpikeTime.NONE;
      }
    }
  }
}
