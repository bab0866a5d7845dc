package io.synfire.runtime.floating;

/**
 * The values of the coefficients of a group's kernel.
 *
 * @param uniform {@code [coefficient]} those that are equal for all neurons
 * @param perNeuron {@code [coefficient][neuron]} the others; null in the slots of the former
 * @param tiles {@code [coefficient][sample * neurons + neuron]} the same as a tile of the largest shard, which smaller shards use the start of
 */
record GroupCoefficients(float[] uniform, float[][] perNeuron, float[][] tiles) {}
