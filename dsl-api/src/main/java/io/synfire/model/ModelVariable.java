package io.synfire.model;

/**
 * The typed name of a variable of a model; generated for every model, so that it can be completed and cannot be misspelt.
 *
 * @param name in snake case
 */
public record ModelVariable(String name) {}
