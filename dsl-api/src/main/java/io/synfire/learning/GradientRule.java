package io.synfire.learning;

/** A learning rule that follows the gradient of a loss. */
public interface GradientRule extends LearningRule {}
