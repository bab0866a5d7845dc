/**
 * What goes into and comes out of the windows of a run, the same on every backend: the data and the emissions of encoders, records of states and
 * spikes, samples and the threads that work through them. May import the runtime's backend and plan packages and the DSL.
 */
package io.synfire.runtime.window;
