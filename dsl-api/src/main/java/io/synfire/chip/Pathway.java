package io.synfire.chip;

/**
 * Synapses from one population to another, as far as resources go.
 *
 * @param name its name
 * @param source index of the population it leaves
 * @param target index of the population it reaches
 * @param connectivity which synapses it has
 * @param delayBits bits that each synapse needs for a delay of its own, 0 to 6
 */
public record Pathway(String name, int source, int target, Connectivity connectivity, int delayBits) {}
