package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.training.Score;
import java.util.ArrayList;
import java.util.List;

/** Adds up the batches of an epoch. */
final class EpochTally {
  private final List<BatchReport> batches = new ArrayList<>();
  private double losses;
  private int updates;
  private long correct;
  private long samples;

  void add(BatchReport report) {
    batches.add(report);
    correct += report.correct();
    samples += report.samples();
    if (report.loss().isPresent()) {
      losses += report.loss().getAsDouble();
      updates++;
    }
  }

  List<BatchReport> batches() {
    return batches;
  }

  Score score() {
    return new Score(updates == 0 ? Double.NaN : losses / updates, (double) correct / samples);
  }
}
