/**
 * Surrogates for the derivative of the spike, one record a file; {@link Surrogates} has a factory for each. The argument u is the distance of the
 * membrane from threshold, positive above it. May import the DSL's learning, kernel and equations.
 */
package io.synfire.library.surrogates;
