package io.synfire.runtime.event.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.event.RandomEventNetwork;
import io.synfire.runtime.lif.LinearNeuron.Reset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrivals that carry nothing change nothing, even where they come within the last digit of a time at which a neuron crosses its threshold. */
class CoincidenceTest {
  private static final double END = 12;

  private static SpikeLog run(Layout layout, double[] inputs, double extra) {
    EventSimulation simulation = new EventSimulation(layout, true);
    if (extra >= 0) {
      simulation.input(0, 0, extra, 0);
    }
    for (int s = 0; s < inputs.length; s++) {
      simulation.input(0, s % RandomEventNetwork.INPUTS, inputs[s], 1);
    }
    simulation.run(END);
    return simulation.log();
  }

  private static double[][] spikes(SpikeLog log) {
    return java.util.stream.IntStream.range(0, log.size()).filter(s -> log.population(s) > 0)
        .mapToObj(s -> new double[] {log.population(s), log.neuron(s), log.time(s)}).toArray(double[][]::new);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void anArrivalOfNothingAtACrossingChangesNothing(int currents) {
    int compared = 0;
    for (long seed = 1; seed <= 8 / currents; seed++) {
      RandomEventNetwork random = new RandomEventNetwork(seed, currents, Reset.SET, 0, false);
      Layout layout = new Layout(random.network());
      double[][] expected = spikes(run(layout, random.inputTimes(), -1));
      Synapses synapses = layout.network().synapses().getFirst();
      for (double[] spike : expected) {
        double delay = synapses.delay()[0][java.util.stream.IntStream.of(synapses.targets()[0]).boxed().toList().indexOf((int) spike[1])];
        for (int ulps = -3; spike[0] == 1 && ulps <= 3; ulps++) {
          double[][] found = spikes(run(layout, random.inputTimes(), spike[2] - delay + ulps * Math.ulp(spike[2])));
          assertThat(found).hasDimensions(expected.length, 3);
          for (int s = 0; s < found.length; s++) {
            assertThat(found[s]).as("seed %s, spike %s, %s ulps", seed, s, ulps).containsExactly(expected[s], within(1e-9));
          }
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }
}
