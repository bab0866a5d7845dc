package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.training.Score;

/** Is told how a training goes, on the thread that trains. */
public interface FirstSpikeListener {

  /** Hears nothing. */
  FirstSpikeListener SILENT = new FirstSpikeListener() {};

  /**
   * The training starts, or goes on.
   *
   * @param before evaluation of the network as it is; {@link EpochReport#epoch} is the number of epochs done
   * @param epochs number of epochs after which it ends
   * @param batchesPerEpoch number of batches in an epoch
   */
  default void started(EpochReport before, int epochs, int batchesPerEpoch) {}

  /**
   * A batch was done.
   *
   * @param epoch number of the epoch, from 1
   * @param batch number of the batch in it, from 1
   * @param report what became of it
   * @param running score of the epoch so far, as in {@link EpochReport#train}
   */
  default void batch(int epoch, int batch, BatchReport report, Score running) {}

  /** An epoch was done; the trainer's state is that after it. */
  default void epoch(EpochReport report) {}
}
