package io.synfire.learning;

/** Follows the exact gradient of a loss on spike times, without a surrogate: for backends in continuous time. */
public record ExactGradient() implements GradientRule {}
