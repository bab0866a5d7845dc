package io.synfire.runtime.training;

/**
 * What is written down for every epoch.
 *
 * @param progress epochs and updates done
 * @param train running score over the epoch's updates
 * @param test score on the test data after the epoch
 * @param learningRate learning rate of the epoch's last update
 * @param seconds wall-clock time of the epoch, evaluation included
 */
public record EpochMetrics(Progress progress, Score train, Score test, double learningRate, double seconds) {}
