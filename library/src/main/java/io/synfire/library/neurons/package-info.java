/**
 * Neuron models, one record a file: the record is the model, its equations are in the annotation, and everything else is generated. May import
 * the DSL's model and units.
 */
package io.synfire.library.neurons;
