package io.synfire.runtime.parameters;

/**
 * The values of the coefficients of a group's model.
 *
 * @param uniform {@code [coefficient]} those that are equal for all neurons
 * @param perNeuron {@code [coefficient][neuron]} the others; null in the slots of the former
 */
public record GroupCoefficients(float[] uniform, float[][] perNeuron) {}
