/** Labelled spike times to learn from, and the seam by which data sets are found by name. May import firstspike.neuron and the JDK. */
package io.synfire.runtime.firstspike.data;
