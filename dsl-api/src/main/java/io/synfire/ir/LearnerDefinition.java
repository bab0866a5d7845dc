package io.synfire.ir;

import io.synfire.learning.LearningRule;
import java.util.List;

/**
 * A learner.
 *
 * @param id its name
 * @param rule how it learns
 * @param trainable ids of members and connections whose parameters it may change; empty means the whole network
 */
public record LearnerDefinition(String id, LearningRule rule, List<String> trainable) {

  public LearnerDefinition {
    trainable = List.copyOf(trainable);
  }
}
