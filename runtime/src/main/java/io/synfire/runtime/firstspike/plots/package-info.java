/**
 * Plots of a trained network of first spikes, as PNG files and a page that shows them all. Draws with the JDK alone, without a display. May import
 * firstspike.learning, .network and .neuron.
 */
package io.synfire.runtime.firstspike.plots;
