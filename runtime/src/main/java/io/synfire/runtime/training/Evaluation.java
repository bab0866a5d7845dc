package io.synfire.runtime.training;

import java.util.Map;

/**
 * How a network does on a data set.
 *
 * @param score loss and accuracy
 * @param confusion number of samples, {@code [class][answer]}
 * @param spikesPerNeuron group to mean number of spikes of a neuron in one window
 */
public record Evaluation(Score score, int[][] confusion, Map<String, Double> spikesPerNeuron) {}
