package io.synfire.learning;

/** How the parameters of a network learn. Implementations are records; their components are the options. */
public interface LearningRule {}
