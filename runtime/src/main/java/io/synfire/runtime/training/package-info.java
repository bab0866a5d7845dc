/**
 * Supervised training: batches, loss, optimiser, evaluation, checkpoints, run directory. May import the backend seam, data, persistence and
 * the DSL.
 */
package io.synfire.runtime.training;
