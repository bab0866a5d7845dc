package io.synfire.runtime.online;

import java.util.Map;

/**
 * What a network has learned.
 *
 * @param parameters parameter to values, {@code "w1.weight"} to {@code [source][target]}
 * @param states remembered variable to values, {@code "z1e.theta"} to {@code [1][neuron]}, SI units; empty before the first epoch
 */
public record Learned(Map<String, float[][]> parameters, Map<String, float[][]> states) {
  public Learned {
    parameters = Map.copyOf(parameters);
    states = Map.copyOf(states);
  }
}
