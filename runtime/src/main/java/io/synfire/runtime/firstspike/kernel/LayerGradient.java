package io.synfire.runtime.firstspike.kernel;

/**
 * Where a backward pass leaves derivatives of the loss.
 *
 * @param weights {@code [source][target]}, added to; no rows if they are not wanted
 * @param arrivals {@code [sample][source]}, summed over the targets, or {@code [sample][source * targets + target]}; no rows if they are not wanted
 */
public record LayerGradient(double[][] weights, double[][] arrivals) {}
