package io.synfire.learning;

import io.synfire.random.CounterRandom;
import io.synfire.units.Time;

/**
 * The connection that a plasticity rule works on.
 *
 * @param sources number of source neurons
 * @param targets number of target neurons
 * @param dt time step
 * @param random random numbers of this learner in this run
 */
public record PlasticConnection(int sources, int targets, Time dt, CounterRandom random) {}
