/**
 * Data sets of spike times that configuration files name, one a file. May import the run time's packages data and firstspike.data, and the data sets beside.
 */
package io.synfire.library.datasets.spiketimes;
