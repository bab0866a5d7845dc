package io.synfire.runtime.training;

/** Is told how a training goes. */
public interface TrainingListener {

  /** Hears nothing. */
  TrainingListener SILENT = new TrainingListener() {};

  /** The training starts, or goes on after {@code start}. */
  default void started(Progress start, int epochs, int batchesPerEpoch) {}

  /** A batch of epoch {@code epoch} (from 1) was done; the score is that of the epoch so far. */
  default void batch(int epoch, int batchesDone, Score running) {}

  /** An epoch was done. */
  default void epoch(EpochMetrics metrics) {}

  /** The training ended, normally or not. */
  default void ended() {}
}
