package io.synfire.runtime.training;

import io.synfire.runtime.backend.Observations;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up losses, answers and spikes of batches. */
final class Tally {
  private final int[][] confusion;
  private final Map<String, Double> spikes = new LinkedHashMap<>();
  private double loss;
  private long samples;
  private long right;

  Tally(int classes) {
    confusion = new int[classes][classes];
  }

  /** Takes in a batch: its mean loss, the decoder's answers {@code [batch][output]} and the labels. */
  void add(double meanLoss, float[][] output, int[] labels) {
    loss += meanLoss * labels.length;
    samples += labels.length;
    for (int b = 0; b < labels.length; b++) {
      int answer = largest(output[b]);
      right += answer == labels[b] ? 1 : 0;
      if (answer < confusion.length) {
        confusion[labels[b]][answer]++;
      }
    }
  }

  /** Takes in the spikes of a batch. */
  void spikes(Observations seen) {
    seen.spikeCounts().forEach((group, counts) -> {
      double sum = 0;
      for (float[] row : counts) {
        for (float count : row) {
          sum += count;
        }
      }
      spikes.merge(group, sum / counts[0].length, Double::sum);
    });
  }

  Score score() {
    return samples == 0 ? new Score(0, 0) : new Score(loss / samples, (double) right / samples);
  }

  Evaluation evaluation() {
    Map<String, Double> means = new java.util.TreeMap<>();
    spikes.forEach((group, sum) -> means.put(group, sum / samples));
    return new Evaluation(score(), confusion, means);
  }

  /** Index of the largest value; the first of equals. */
  static int largest(float[] row) {
    int best = 0;
    for (int o = 1; o < row.length; o++) {
      if (row[o] > row[best]) {
        best = o;
      }
    }
    return best;
  }
}
