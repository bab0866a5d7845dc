package io.synfire.runtime.event.simulation;

import java.util.Arrays;

/** Spikes in the order in which they happened, of inputs and neurons. */
public final class SpikeLog {
  private int[] population = new int[64];
  private int[] neuron = new int[64];
  private double[] time = new double[64];
  private double[] value = new double[64];
  private int count;

  /** Number of spikes. */
  public int size() {
    return count;
  }

  /** The population of a spike. */
  public int population(int spike) {
    return population[spike];
  }

  /** The index of the unit in its population. */
  public int neuron(int spike) {
    return neuron[spike];
  }

  /** When it happened. */
  public double time(int spike) {
    return time[spike];
  }

  /** What its weight is multiplied by. */
  public double value(int spike) {
    return value[spike];
  }

  int add(int fromPopulation, int fromNeuron, double at, double withValue) {
    if (count == time.length) {
      population = Arrays.copyOf(population, 2 * count);
      neuron = Arrays.copyOf(neuron, 2 * count);
      time = Arrays.copyOf(time, 2 * count);
      value = Arrays.copyOf(value, 2 * count);
    }
    population[count] = fromPopulation;
    neuron[count] = fromNeuron;
    time[count] = at;
    value[count] = withValue;
    return count++;
  }
}
