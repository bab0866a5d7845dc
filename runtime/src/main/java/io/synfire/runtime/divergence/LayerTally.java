package io.synfire.runtime.divergence;

import io.synfire.runtime.backend.Observations.SpikeRecord;
import java.util.Arrays;

/** Adds up what is compared of one layer. */
final class LayerTally {
  private static final double TAU = 0.010;

  private final String group;
  private final int neurons;
  private final double dt;
  private long cells;
  private long referenceSpikes;
  private long targetSpikes;
  private long partners;
  private double difference;
  private double squares;
  private final double[] moments = new double[6];

  LayerTally(String group, int neurons, double dt) {
    this.group = group;
    this.neurons = neurons;
    this.dt = dt;
  }

  /** Adds the spikes of a window of a batch. */
  void spikes(SpikeRecord reference, SpikeRecord target, int batch, int steps) {
    byte[][] one = raster(reference, batch, steps);
    byte[][] two = raster(target, batch, steps);
    cells += (long) batch * neurons * steps;
    referenceSpikes += reference.step().length;
    targetSpikes += target.step().length;
    distance(one, two);
    partners += pairs(one, two);
  }

  private byte[][] raster(SpikeRecord spikes, int batch, int steps) {
    byte[][] raster = new byte[steps][batch * neurons];
    for (int i = 0; i < spikes.step().length; i++) {
      raster[spikes.step()[i]][spikes.sample()[i] * neurons + spikes.neuron()[i]] = 1;
    }
    return raster;
  }

  private void distance(byte[][] one, byte[][] two) {
    double decay = Math.exp(-dt / TAU);
    double[] f = new double[one[0].length];
    double[] g = new double[f.length];
    for (int t = 0; t < one.length; t++) {
      for (int i = 0; i < f.length; i++) {
        f[i] = decay * f[i] + one[t][i];
        g[i] = decay * g[i] + two[t][i];
        difference += (f[i] - g[i]) * (f[i] - g[i]);
        squares += f[i] * f[i] + g[i] * g[i];
      }
    }
  }

  /** Pairs spikes of equal steps first, then those one step apart; uses the rasters up. */
  private static long pairs(byte[][] one, byte[][] two) {
    long pairs = 0;
    for (int shift : new int[] {0, -1, 1}) {
      for (int t = Math.max(0, -shift); t < Math.min(one.length, one.length - shift); t++) {
        for (int i = 0; i < one[t].length; i++) {
          if (one[t][i] != 0 && two[t + shift][i] != 0) {
            one[t][i] = 0;
            two[t + shift][i] = 0;
            pairs++;
          }
        }
      }
    }
    return pairs;
  }

  /** Adds the potentials of a window, {@code [step][batch][neuron]}. */
  void potentials(float[][][] reference, float[][][] target) {
    for (int t = 0; t < reference.length; t++) {
      for (int b = 0; b < reference[t].length; b++) {
        for (int i = 0; i < neurons; i++) {
          add(reference[t][b][i], target[t][b][i]);
        }
      }
    }
  }

  private void add(double x, double y) {
    double[] terms = {1, x, y, x * x, y * y, x * y};
    Arrays.setAll(moments, k -> moments[k] + terms[k]);
  }

  private double correlation() {
    double n = moments[0];
    double xx = moments[3] - moments[1] * moments[1] / n;
    double yy = moments[4] - moments[2] * moments[2] / n;
    double xy = moments[5] - moments[1] * moments[2] / n;
    return xy / Math.sqrt(xx * yy);
  }

  /** The comparison so far. */
  LayerDivergence result() {
    double seconds = cells * dt;
    double coincidence = referenceSpikes + targetSpikes == 0 ? 1 : 2.0 * partners / (referenceSpikes + targetSpikes);
    double distance = squares == 0 ? 0 : difference / squares;
    return new LayerDivergence(group, rate(referenceSpikes, seconds), rate(targetSpikes, seconds), coincidence, distance, correlation());
  }

  private static double rate(long spikes, double seconds) {
    return seconds == 0 ? 0 : spikes / seconds;
  }
}
