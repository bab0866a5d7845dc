package io.synfire.runtime.firstspike.learning;

/**
 * Loss and accuracy.
 *
 * @param loss mean loss, regularisers included; not a number where there is none to tell, as of batches that were bumped
 * @param accuracy share of samples whose class was found, 0..1
 */
public record Score(double loss, double accuracy) {}
