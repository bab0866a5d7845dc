package io.synfire.runtime.loihi.neuron;

/**
 * What a unit of neurons is given in a run.
 *
 * @param block label of the block, for messages
 * @param overflow where overflows are counted
 * @param noise where random integers come from
 */
public record UnitContext(String block, OverflowLog overflow, NoiseSource noise) {}
