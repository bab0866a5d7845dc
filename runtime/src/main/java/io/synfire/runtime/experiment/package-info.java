/**
 * Ready-made trainings: a network, a loss and settings by name, and how they are run into a run directory; and the seam by which experiments of configuration
 * files are found, trained, tried, drawn and continued. May import training, data, persistence and report.
 */
package io.synfire.runtime.experiment;
