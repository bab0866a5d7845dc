/**
 * Neuron models as straight-line integer programs, as the programmable cores of the chip's second generation run them: the program, its execution
 * column by column, and the compiler from a model's step. May import chip, diagnostics, equations, model, units and loihi.neuron.
 */
package io.synfire.runtime.loihi.microcode;
