package io.synfire.ir;

import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.learning.LearningRule;
import java.util.List;
import java.util.Optional;

/**
 * A learner.
 *
 * @param id its name
 * @param rule how it learns
 * @param trainable ids of members and connections whose parameters it may change; empty means the whole network
 * @param modulator where a third factor is read, such as a reward: a variable of a group or the output of an encoder, with one value per target
 *     neuron or one for all
 */
public record LearnerDefinition(String id, LearningRule rule, List<String> trainable, Optional<Endpoint> modulator) {

  public LearnerDefinition {
    trainable = List.copyOf(trainable);
  }

  /** A learner without a third factor. */
  public LearnerDefinition(String id, LearningRule rule, List<String> trainable) {
    this(id, rule, trainable, Optional.empty());
  }
}
