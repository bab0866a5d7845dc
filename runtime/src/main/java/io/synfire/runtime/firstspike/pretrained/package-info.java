/**
 * Networks of first spikes that others have trained, from JSON files. May import the packages neuron, network and learning beside, the run time's reader of
 * recorded JSON, and the run time's data package.
 */
package io.synfire.runtime.firstspike.pretrained;
