package io.synfire.ir;

import io.synfire.learning.LearningRateSchedule;
import io.synfire.learning.OptimizerRule;
import java.util.Optional;

/**
 * An optimiser of a network's parameters.
 *
 * @param id its name
 * @param rule how gradients change parameters
 * @param schedule how its learning rate changes
 */
public record OptimizerDefinition(String id, OptimizerRule rule, Optional<LearningRateSchedule> schedule) {}
