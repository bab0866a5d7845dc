/** Ready-made trainings: a network, a loss and settings by name, and how they are run into a run directory. May import training, data and report. */
package io.synfire.runtime.experiment;
