/**
 * Neuron models: how they are written, the step program they mean, and its adjoint. May import units, equations and diagnostics.
 */
package io.synfire.model;
