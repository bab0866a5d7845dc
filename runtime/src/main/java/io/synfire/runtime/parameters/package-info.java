/**
 * The parameters of a program, the same on every backend: initial weights and the synapses of sparse connections as functions of the seed, live
 * arrays by name, limits, and the coefficients of the models that follow from them. May import the runtime's backend and plan packages and the DSL.
 */
package io.synfire.runtime.parameters;
