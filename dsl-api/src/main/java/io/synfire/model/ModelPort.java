package io.synfire.model;

/**
 * The typed name of an input port of a model; generated for every model.
 *
 * @param name in snake case
 */
public record ModelPort(String name) {}
