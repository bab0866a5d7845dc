package io.synfire.runtime.training;

/**
 * Loss and accuracy.
 *
 * @param loss mean loss per sample
 * @param accuracy fraction of samples whose largest output is that of their class, in [0, 1]
 */
public record Score(double loss, double accuracy) {}
