package io.synfire.runtime.training;

/**
 * Loss and accuracy.
 *
 * @param loss mean loss per sample, regularisers included; not a number where there is none to tell
 * @param accuracy fraction of samples whose class was found, in [0, 1]: that of the largest output, or of the spike times, as the loss says
 */
public record Score(double loss, double accuracy) {}
