package io.synfire.runtime.event;

import io.synfire.runtime.event.simulation.EventNetwork;
import io.synfire.runtime.event.simulation.Population;
import io.synfire.runtime.event.simulation.Synapses;
import io.synfire.runtime.lif.LinearNeuron;
import io.synfire.runtime.lif.LinearNeuron.Current;
import io.synfire.runtime.lif.LinearNeuron.Firing;
import io.synfire.runtime.lif.LinearNeuron.Membrane;
import io.synfire.runtime.lif.LinearNeuron.Reset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Networks of 5 inputs (population 0), 4 hidden neurons and 3 outputs (population 2), unit 1 s, with random weights and delays per synapse.
 *
 * @param seed of weights, delays and inputs
 * @param currents synaptic currents of every neuron; 0 for delta synapses
 * @param reset kind of reset
 * @param refractory refractory period
 * @param recurrent whether the hidden neurons are connected with each other, and the outputs with them
 */
public record RandomEventNetwork(long seed, int currents, Reset reset, double refractory, boolean recurrent) {
  /** Number of inputs. */
  public static final int INPUTS = 5;

  /** A neuron of these networks. */
  public LinearNeuron neuron() {
    double[] taus = {0.7, 1.5, 2};
    List<Current> list = new ArrayList<>();
    for (int k = 0; k < currents; k++) {
      double[] jump = new double[Math.max(1, currents)];
      jump[k] = 1;
      list.add(new Current("i" + k, taus[k], 1, 0, jump));
    }
    double[] jump = new double[Math.max(1, currents)];
    jump[0] = currents == 0 ? 1 : 0;
    double value = reset == Reset.SET ? -0.2 : 1;
    Firing firing = new Firing(1, true, reset, value, refractory);
    List<String> ports = currents < 2 ? List.of("p0") : List.of("p0", "p1", "p2").subList(0, currents);
    return new LinearNeuron(ports, new Membrane("v", 2, 0.05, 0, jump), list, Optional.of(firing), Map.of());
  }

  /** The network. */
  public EventNetwork network() {
    SplittableRandom random = new SplittableRandom(seed);
    List<Population> populations = List.of(
        new Population.Inputs("in", INPUTS), new Population.Neurons("hidden", 4, List.of(neuron())), new Population.Neurons("out", 3, List.of(neuron())));
    List<Synapses> synapses = new ArrayList<>();
    for (int port = 0; port < Math.max(1, currents); port++) {
      synapses.add(full("in_hidden" + port, 0, 1, port, INPUTS, 4, random));
      synapses.add(full("hidden_out" + port, 1, 2, port, 4, 3, random));
    }
    if (recurrent) {
      synapses.add(full("hidden_hidden", 1, 1, 0, 4, 4, random));
      synapses.add(full("out_hidden", 2, 1, 0, 3, 4, random));
    }
    return new EventNetwork(populations, synapses, 1, 0.25);
  }

  private static Synapses full(String id, int from, int to, int port, int sources, int targets, SplittableRandom random) {
    int[][] reached = new int[sources][targets];
    double[][] delay = new double[sources][targets];
    double[][] weight = new double[sources][targets];
    for (int i = 0; i < sources; i++) {
      for (int j = 0; j < targets; j++) {
        reached[i][j] = j;
        delay[i][j] = 0.1 + random.nextDouble();
        weight[i][j] = from == to || from == 2 ? random.nextDouble(-0.6, 0.6) : random.nextDouble(-0.3, 1.2);
      }
      Arrays.sort(delay[i]);
    }
    return new Synapses(id, new Synapses.Ends(from, to, port), reached, delay, weight);
  }

  /** Times of input spikes, {@code [spike]}, of inputs 0, 1, ..., again from 0. */
  public double[] inputTimes() {
    SplittableRandom random = new SplittableRandom(seed + 1);
    return random.doubles(4 * INPUTS, 0, 8).toArray();
  }
}
