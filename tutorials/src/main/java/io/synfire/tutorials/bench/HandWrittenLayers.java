package io.synfire.tutorials.bench;

import java.util.Arrays;

/**
 * {@link DenseLayers} by hand: for every spike a row of weights is added, then the neurons are advanced; plain loops that know that currents
 * are not filtered, nothing leaks and nothing overflows.
 */
final class HandWrittenLayers {
  private static final int LARGEST_VOLTAGE = (1 << 23) - 1;

  private final DenseLayers layers;
  private final int[] first = new int[DenseLayers.SIZE];
  private final int[] second = new int[DenseLayers.SIZE];
  private final int[] firing = new int[DenseLayers.SIZE];
  private final int[] ignored = new int[DenseLayers.SIZE];

  HandWrittenLayers(DenseLayers layers) {
    this.layers = layers;
  }

  /** What a run gave: numbers of spikes of both layers. */
  record Spikes(long first, long second) {}

  Spikes run(int steps) {
    Arrays.fill(first, 0);
    Arrays.fill(second, 0);
    long firstSpikes = 0;
    long secondSpikes = 0;
    int[] input = new int[DenseLayers.SIZE];
    int count = 0;
    for (int t = 0; t < steps; t++) {
      for (int e = 0; e < count; e++) {
        int[] row = layers.weights()[firing[e]];
        for (int k = 0; k < input.length; k++) {
          input[k] += row[k];
        }
      }
      count = advance(first, layers.bias(), firing);
      secondSpikes += advance(second, input, ignored);
      firstSpikes += count;
      Arrays.fill(input, 0);
    }
    return new Spikes(firstSpikes, secondSpikes);
  }

  private static int advance(int[] v, int[] drive, int[] fired) {
    for (int i = 0; i < v.length; i++) {
      v[i] = Math.min(Math.max(v[i] + drive[i], 0), LARGEST_VOLTAGE);
    }
    int count = 0;
    for (int i = 0; i < v.length; i++) {
      boolean spike = v[i] > DenseLayers.THRESHOLD;
      fired[count] = i;
      count += spike ? 1 : 0;
      v[i] = spike ? 0 : v[i];
    }
    return count;
  }
}
