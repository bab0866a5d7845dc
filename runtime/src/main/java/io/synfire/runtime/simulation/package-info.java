/**
 * A network that is built, run, paused, looked into, changed, saved and loaded by hand: the verbs of interactive simulators. Knows backends only by their
 * seam. May import the DSL, backend, data and persistence.
 */
package io.synfire.runtime.simulation;
