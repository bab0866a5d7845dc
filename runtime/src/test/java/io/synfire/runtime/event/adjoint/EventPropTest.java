package io.synfire.runtime.event.adjoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.event.RandomEventNetwork;
import io.synfire.runtime.event.simulation.EventNetwork;
import io.synfire.runtime.event.simulation.EventSimulation;
import io.synfire.runtime.event.simulation.Layout;
import io.synfire.runtime.event.simulation.SpikeLog;
import io.synfire.runtime.lif.LinearNeuron.Reset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gradients against central differences of the simulation, on networks in which neurons spike several times. */
class EventPropTest {
  private static final double END = 12;
  private static final double SAMPLED = 9.3;
  private static final double H = 1e-6;

  /** One network with inputs: what is differentiated. */
  private record Case(Layout layout, double[] inputs) {

    static Case of(RandomEventNetwork random) {
      return new Case(new Layout(random.network()), random.inputTimes());
    }

    EventNetwork network() {
      return layout.network();
    }

    /** With all inputs, at time 0. */
    EventSimulation start(boolean taped) {
      EventSimulation simulation = new EventSimulation(layout, taped);
      for (int s = 0; s < inputs.length; s++) {
        simulation.input(0, s % RandomEventNetwork.INPUTS, inputs[s], 1 + 0.1 * (s % 3));
      }
      return simulation;
    }

    /** A loss on all spikes of neurons and on all voltages at a time. */
    double loss() {
      EventSimulation simulation = start(false);
      simulation.run(SAMPLED);
      double loss = 0;
      for (int i = 0; i < layout.neurons(); i++) {
        loss += (0.5 + i) * simulation.voltage(i, SAMPLED);
      }
      simulation.run(END);
      SpikeLog log = simulation.log();
      for (int s = 0; s < log.size(); s++) {
        loss += coefficient(log, s) * log.time(s) + square(log, s);
      }
      return loss;
    }

    static double square(SpikeLog log, int spike) {
      return log.population(spike) == 2 ? log.time(spike) * log.time(spike) : 0;
    }

    static double coefficient(SpikeLog log, int spike) {
      return log.population(spike) == 0 ? 0 : 1 + 0.3 * log.neuron(spike) - 0.5 * log.population(spike);
    }

    double[] bySpike(SpikeLog log) {
      double[] by = new double[log.size()];
      for (int s = 0; s < by.length; s++) {
        by[s] = coefficient(log, s) + (log.population(s) == 2 ? 2 * log.time(s) : 0);
      }
      return by;
    }

    /** The central difference by a place of an array. */
    double difference(double[] array, int place) {
      double before = array[place];
      array[place] = before + H;
      double above = loss();
      array[place] = before - H;
      double below = loss();
      array[place] = before;
      return (above - below) / (2 * H);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, SET, 0, false", "13, 1, SET, 0, true", "3, 1, SET, 0.4, true", "4, 2, SET, 0, true", "5, 3, SET, 0.3, true", "6, 1, SUBTRACT, 0, true",
    "7, 2, SUBTRACT, 0.2, true", "8, 0, SET, 0, true", "9, 0, SET, 0.3, true", "10, 0, SUBTRACT, 0, true", "14, 0, SUBTRACT, 0.31, false",
    "12, 1, SET, 0, true", "16, 2, SET, 0.3, true",
  })
  void gradientsAreThoseOfCentralDifferences(long seed, int currents, Reset reset, double refractory, boolean recurrent) {
    Case one = Case.of(new RandomEventNetwork(seed, currents, reset, refractory, recurrent));
    EventSimulation simulation = one.start(true);
    simulation.run(END);
    SpikeLog log = simulation.log();
    assertThat(log.size()).as("neurons spike again and again").isGreaterThan(4 * RandomEventNetwork.INPUTS + 2 * one.layout().neurons());
    double[] bySpike = one.bySpike(log);
    EventGradients gradients = EventGradients.zero(one.network());
    EventProp back = new EventProp(one.layout(), simulation, bySpike, gradients);
    back.rewind(SAMPLED);
    for (int i = 0; i < one.layout().neurons(); i++) {
      back.addByVoltage(i, 0.5 + i);
    }
    back.rewind();
    List<double[]> pairs = new ArrayList<>();
    for (int c = 0; c < one.network().synapses().size(); c++) {
      compare(one, one.network().synapses().get(c).weight(), gradients.byWeight()[c], pairs);
      compare(one, one.network().synapses().get(c).delay(), gradients.byDelay()[c], pairs);
    }
    for (int s = 0; s < one.inputs().length; s++) {
      pairs.add(new double[] {one.difference(one.inputs(), s), bySpike[s]});
    }
    double scale = pairs.stream().mapToDouble(p -> Math.abs(p[0])).max().orElseThrow();
    for (double[] pair : pairs) {
      assertThat(pair[1]).isCloseTo(pair[0], within(1e-6 * scale));
    }
  }

  private static void compare(Case one, double[][] parameter, double[][] gradient, List<double[]> pairs) {
    for (int i = 0; i < parameter.length; i++) {
      for (int j = 0; j < parameter[i].length; j++) {
        pairs.add(new double[] {one.difference(parameter[i], j), gradient[i][j]});
      }
    }
  }
}
