package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.network.NetworkParameters;

/**
 * Where a training stands: a trainer that goes on from it does bit for bit what one does that was never interrupted. There is no state of a random generator,
 * since every draw is a function of the seed and of where the training stands.
 *
 * @param epoch number of epochs done
 * @param batches number of batches done, those of the present epoch and bumped ones included
 * @param parameters the network's parameters
 * @param optimizer what the update rule remembers
 * @param bumping what bumping remembers
 */
public record TrainerState(int epoch, long batches, NetworkParameters parameters, OptimizerState optimizer, BumpMemory bumping) {}
