package io.synfire.runtime.firstspike.kernel;

/**
 * What a backward pass starts from.
 *
 * @param firing spikes of the forward pass
 * @param byTime derivatives of the loss by the spike times {@code [sample][target]}; not looked at for silent neurons
 * @param ideal whether the spikes are those that {@link LayerKernel#forward} gave for the thresholds of the model, with their slopes; otherwise (noise,
 *     a chip, clock-driven integration) slopes are not looked at, and derivatives are those of
 *     {@link io.synfire.runtime.firstspike.neuron.FirstSpike#nominal}
 * @param maxGradient where the largest derivative by a weight of a neuron exceeds this in a sample, the weights of the neuron do not learn from the sample,
 *     while its error still propagates; infinity for no such limit
 */
public record LayerError(Firing firing, double[][] byTime, boolean ideal, double maxGradient) {}
