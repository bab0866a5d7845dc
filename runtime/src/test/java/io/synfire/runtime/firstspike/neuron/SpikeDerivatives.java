package io.synfire.runtime.firstspike.neuron;

/**
 * A spike time and its derivatives by the inputs, 0 for inputs that do not precede it, and all 0 if there is no spike.
 *
 * @param time the spike time or {@link SpikeTime#NONE}
 * @param byWeight {@code [input]}
 * @param byTime {@code [input]}
 */
public record SpikeDerivatives(double time, double[] byWeight, double[] byTime) {}
