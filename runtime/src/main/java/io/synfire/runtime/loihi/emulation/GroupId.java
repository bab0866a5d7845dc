package io.synfire.runtime.loihi.emulation;

/**
 * Where a synapse group is in a program.
 *
 * @param block index of the block
 * @param synapses index of the group in the block
 */
public record GroupId(int block, int synapses) {}
