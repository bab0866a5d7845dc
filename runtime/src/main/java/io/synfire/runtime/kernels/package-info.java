/**
 * Numeric primitives over {@code float} arrays and the kernels of neuron models at run time. Every operation has a plain form, which
 * defines the result, and a Vector-API form with the same bits. May import the kernel, model, equations and diagnostics packages of the
 * DSL; knows nothing of networks or backends.
 */
package io.synfire.runtime.kernels;
