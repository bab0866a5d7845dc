package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.training.Score;
import java.util.List;
import java.util.Map;

/**
 * What a training tells of an epoch.
 *
 * @param epoch number of epochs done, this one included; 0 for what is told before the first
 * @param train mean over batches that were not bumped of their losses, and share over all samples, each before its update; not numbers before the first epoch
 * @param validation evaluation after the epoch
 * @param batches the epoch's batches, in order
 * @param monitored by index of the layer the parameters after the epoch of layers that are to be recorded: weights {@code [source][target]}, or effective
 *     delays in the shape of their parameters
 * @param seconds wall-clock time, evaluation included
 */
public record EpochReport(
    int epoch, Score train, FirstSpikeEvaluation validation, List<BatchReport> batches, Map<Integer, double[][]> monitored, double seconds) {

  public EpochReport {
    batches = List.copyOf(batches);
    monitored = Map.copyOf(monitored);
  }

  /** In how many batches weights were bumped. */
  public long bumps() {
    return batches.stream().filter(b -> b.bump().bumped()).count();
  }
}
