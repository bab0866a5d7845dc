package io.synfire.runtime.firstspike.learning;

import java.util.List;

/**
 * What training makes small: the mean over the batch of the loss of each sample, plus regularisers.
 *
 * @param loss the loss
 * @param regularizers further terms
 */
public record Objective(SpikeTimeLoss loss, List<Regularizer> regularizers) {

  public Objective {
    regularizers = List.copyOf(regularizers);
  }
}
