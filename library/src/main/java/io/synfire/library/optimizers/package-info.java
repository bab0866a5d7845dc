/** Optimisers and learning-rate schedules: one record a file, its components the hyperparameters. Imports learning and the JDK. */
package io.synfire.library.optimizers;
