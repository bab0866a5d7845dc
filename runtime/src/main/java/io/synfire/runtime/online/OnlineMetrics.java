package io.synfire.runtime.online;

/**
 * What is written down for every epoch.
 *
 * @param epoch number of epochs done
 * @param spikes spikes of the cells while patterns were shown
 * @param activeCells number of cells that spiked
 * @param selectivity share of the cells whose field correlates more than 0.8 with a pattern, after the epoch
 * @param seconds wall-clock time
 */
public record OnlineMetrics(int epoch, long spikes, int activeCells, double selectivity, double seconds) {}
