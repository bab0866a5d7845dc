/**
 * Experiments with first spikes as they are run: into a run directory with savepoints, on from any of them bit for bit, and out of it as accuracies and
 * pictures. May import every other firstspike package but the backend, and the packages experiment, training, persistence, data and report of the run time.
 */
package io.synfire.runtime.firstspike.experiment;
