package io.synfire.runtime.training;

import io.synfire.ir.WeightMatrix;
import java.util.List;
import java.util.Map;

/**
 * How a training ended.
 *
 * @param checkpoint network, plan and parameters at the end
 * @param history metrics of every epoch, those before a resumption included
 * @param train final evaluation on the training data
 * @param test final evaluation on the test data
 */
public record TrainingResult(Checkpoint checkpoint, List<EpochMetrics> history, Evaluation train, Evaluation test) {

  public TrainingResult {
    history = List.copyOf(history);
  }

  /** The trained parameters, as {@code Network.assign} takes them. */
  public Map<String, WeightMatrix> weights() {
    return checkpoint.weights();
  }

  /** Wall-clock time of all epochs, in seconds. */
  public double seconds() {
    return history.stream().mapToDouble(EpochMetrics::seconds).sum();
  }
}
