package io.synfire.runtime.plan;

import io.synfire.learning.PlasticityRule;
import java.util.Optional;

/**
 * A plasticity rule on one connection.
 *
 * @param learner id of the learner
 * @param rule its rule
 * @param connection index of the connection in the network
 * @param modulator where the third factor is read
 */
public record PlasticPlan(String learner, PlasticityRule rule, int connection, Optional<SourceRef> modulator) {}
