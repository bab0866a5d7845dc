/**
 * Labelled spike times to learn from, and the seam by which data sets are found by name. May import firstspike.neuron, the runtime's data and the IR.
 */
package io.synfire.runtime.firstspike.data;
