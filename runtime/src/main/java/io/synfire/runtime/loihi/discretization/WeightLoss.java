package io.synfire.runtime.loihi.discretization;

/**
 * What the weights of one synapse group lost in rounding.
 *
 * @param group index of the group in its block
 * @param exponent exponent of the stored weights, -6 to 7
 * @param lostBits bits of the mantissa that the exponent shifts out
 * @param saturated weights that were clipped at the largest mantissa, from more than one above it
 * @param rmsError root of the mean square difference from the float weights, relative to the largest weight of the group
 * @param maxError largest difference from a float weight, relative to the largest weight of the group
 */
public record WeightLoss(int group, int exponent, int lostBits, int saturated, double rmsError, double maxError) {}
