/**
 * Data sets of spike times that configuration files name, one a file. May import the runtime's data, firstspike.data and firstspike.neuron, dsl-api's
 * random, and the data sets beside.
 */
package io.synfire.library.datasets.spiketimes;
