/** Expressions of the equation language that are weighted sums, as recognisers of neuron models need them. May import the DSL. */
package io.synfire.runtime.linear;
