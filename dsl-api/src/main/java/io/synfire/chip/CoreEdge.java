package io.synfire.chip;

/**
 * Axons from one core to another.
 *
 * @param source index of the core they leave
 * @param target index of the core they reach
 * @param axons their number
 */
public record CoreEdge(int source, int target, int axons) {}
