package io.synfire.runtime.backend;

import java.util.List;

/**
 * Named arrays: parameters, or derivatives by them. Names are {@code "connection1.weight"}, {@code "connection1.bias"},
 * {@code "connection1.delay"} (see {@code Delay.Learned}), {@code "layer1.tau_m"}; arrays are {@code [row][column]} as the weights, {@code [1][n]} for the
 * others, and for delays in the shape of these.
 */
public interface ParameterStore {

  /** All names, in a fixed order. */
  List<String> names();

  /** The live array of a parameter, {@code [row][column]}; null where the store has none of this name. */
  float[][] get(String name);
}
