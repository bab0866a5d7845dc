/**
 * Writes the Java source of neuron kernels, at compile time and at run time alike. May import kernel, model, equations and diagnostics;
 * knows nothing of annotation processing.
 */
package io.synfire.codegen;
