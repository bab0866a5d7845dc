/**
 * The network as a value: records without behaviour. Arrays are {@code [time][batch][neuron]}; weights are {@code [source][target]}. May import
 * units, model, coding and learning.
 */
package io.synfire.ir;
