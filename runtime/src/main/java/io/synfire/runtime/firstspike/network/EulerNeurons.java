package io.synfire.runtime.firstspike.network;

import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/**
 * First spikes by clock-driven integration. In every step the membrane decays towards the leak and takes the current of the step before times gain and step;
 * then the current decays and takes the weights of the inputs of this step; then the membrane is compared with the threshold, and above it the spike is at
 * the number of the step times the resolution. An input belongs to the step that its time lies in, one before 0 to the first; inputs after the end never
 * arrive.
 */
final class EulerNeurons {
  private final CurrentLif neuron;
  private final double resolution;
  private final double membraneDecay;
  private final double currentDecay;
  /** Current that arrives in every step. */
  private final double[] charge;

  EulerNeurons(CurrentLif neuron, ForwardMode.Euler mode) {
    this.neuron = neuron;
    resolution = mode.resolution();
    membraneDecay = Math.exp(-resolution / neuron.tauMem());
    currentDecay = Math.exp(-resolution / neuron.tauSyn());
    charge = new double[(int) Math.ceil(mode.duration() / resolution)];
  }

  /**
   * First spike of each neuron.
   *
   * @param arrivals {@code [source * targets + target]}, or {@code [source]} where all neurons see the same
   * @param weights {@code [source][neuron]}
   * @param thresholds thresholds above the leak, {@code [neuron]}
   * @param times receives {@code [neuron]}
   */
  void spikes(double[] arrivals, double[][] weights, double[] thresholds, double[] times) {
    int apart = arrivals.length == weights.length ? 0 : 1;
    int stride = apart == 0 ? 1 : times.length;
    for (int j = 0; j < times.length; j++) {
      Arrays.fill(charge, 0);
      for (int i = 0; i < weights.length; i++) {
        double time = arrivals[i * stride + j * apart];
        if (SpikeTime.isSpike(time) && time / resolution < charge.length) {
          charge[(int) Math.max(0, time / resolution)] += weights[i][j];
        }
      }
      times[j] = spike(thresholds[j]);
    }
  }

  private double spike(double threshold) {
    double aboveLeak = 0;
    double current = 0;
    for (int step = 0; step < charge.length; step++) {
      aboveLeak = membraneDecay * aboveLeak + neuron.gain() * current * resolution;
      current = currentDecay * current + charge[step];
      if (aboveLeak > threshold) {
        return step * resolution;
      }
    }
    return SpikeTime.NONE;
  }
}
