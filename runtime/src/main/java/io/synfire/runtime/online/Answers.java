package io.synfire.runtime.online;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a network that learned by itself tells patterns apart: each cell gets the label of the pattern of the training to which it spikes most, and the
 * answer to a fresh sample is the label whose cells spike most on average.
 *
 * @param label of each cell; -1 of one that did not spike
 * @param confusion samples by pattern and answer, {@code [pattern][answer]}
 * @param unanswered samples to which no labelled cell spiked
 */
public record Answers(int[] label, int[][] confusion, int unanswered) {
  private static final int LABELLING = 10;

  /**
   * Asks a network.
   *
   * @param trainer has the network
   * @param patterns number of patterns
   * @param epoch number of the latest epoch; the samples of at most 10 epochs give the labels
   * @param samples fresh samples of each pattern, positive
   */
  public static Answers of(OnlineTrainer trainer, int patterns, int epoch, int samples) {
    List<float[]> known = new ArrayList<>();
    for (int e = Math.max(1, epoch - LABELLING + 1); e <= epoch; e++) {
      for (int p = 0; p < patterns; p++) {
        known.add(trainer.training(e, p));
      }
    }
    int[] label = labels(trainer.respond(known.toArray(float[][]::new)), patterns);
    List<float[]> fresh = new ArrayList<>();
    for (int s = 0; s < samples; s++) {
      for (int p = 0; p < patterns; p++) {
        fresh.add(trainer.fresh(s, p));
      }
    }
    return judge(label, trainer.respond(fresh.toArray(float[][]::new)), patterns);
  }

  /** Samples are in turn of each pattern. */
  static int[] labels(float[][] spikes, int patterns) {
    int[] label = new int[spikes[0].length];
    for (int j = 0; j < label.length; j++) {
      double[] sum = new double[patterns];
      for (int s = 0; s < spikes.length; s++) {
        sum[s % patterns] += spikes[s][j];
      }
      label[j] = largest(sum);
    }
    return label;
  }

  /** Samples are in turn of each pattern. */
  static Answers judge(int[] label, float[][] spikes, int patterns) {
    int[] cells = new int[patterns];
    for (int l : label) {
      if (l >= 0) {
        cells[l]++;
      }
    }
    int[][] confusion = new int[patterns][patterns];
    int unanswered = 0;
    for (int s = 0; s < spikes.length; s++) {
      double[] mean = new double[patterns];
      for (int j = 0; j < label.length; j++) {
        if (label[j] >= 0) {
          mean[label[j]] += spikes[s][j] / cells[label[j]];
        }
      }
      int answer = largest(mean);
      if (answer < 0) {
        unanswered++;
      } else {
        confusion[s % patterns][answer]++;
      }
    }
    return new Answers(label, confusion, unanswered);
  }

  /** Index of the largest, the first of equal ones; -1 if all are 0. */
  private static int largest(double[] values) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > most) {
        most = values[i];
        best = i;
      }
    }
    return best;
  }

  /** Number of samples. */
  public int samples() {
    int sum = unanswered;
    for (int[] row : confusion) {
      for (int count : row) {
        sum += count;
      }
    }
    return sum;
  }

  /** Share of the samples whose answer is right. */
  public double accuracy() {
    int right = 0;
    for (int p = 0; p < confusion.length; p++) {
      right += confusion[p][p];
    }
    return (double) right / samples();
  }
}
