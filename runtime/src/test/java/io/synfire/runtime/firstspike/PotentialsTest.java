package io.synfire.runtime.firstspike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.runtime.lif.LinearNeuron;
import io.synfire.runtime.lif.LinearNeuron.Current;
import io.synfire.runtime.lif.LinearNeuron.Firing;
import io.synfire.runtime.lif.LinearNeuron.Membrane;
import io.synfire.runtime.lif.LinearNeuron.Reset;
import io.synfire.runtime.lif.Recognition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A neuron of 20 ms and 5 ms between -65 mV and -50 mV in its own units, and how its potential goes on. */
class PotentialsTest {
  private static final double TAU_MEM = 0.02;
  private static final double TAU_SYN = 0.005;
  private static final double REST = -0.065;
  private static final double THRESHOLD = -0.05;

  private static LinearNeuron neuron(Reset reset, double value, double initial) {
    Membrane membrane = new Membrane("v", TAU_MEM, REST / TAU_MEM, initial, new double[] {0});
    Firing firing = new Firing(THRESHOLD, true, reset, value, 0.002);
    return new LinearNeuron(List.of("in"), membrane, List.of(new Current("i", TAU_SYN, 3, 0, new double[] {0.5})), Optional.of(firing), Map.of());
  }

  private static NormalNeuron normal(LinearNeuron neuron) {
    return NormalNeuron.of(neuron).found().orElseThrow();
  }

  @Test
  void theUnitsOfANeuronAreItsSynapticTimeConstantAndTheWayToItsThreshold() {
    NormalNeuron neuron = normal(neuron(Reset.SET, -0.07, REST));
    assertThat(neuron.solved().tauMem()).as("a whole ratio to rounding").isEqualTo(4);
    assertThat(neuron.solved().tauSyn()).isEqualTo(1);
    assertThat(neuron.unit()).isEqualTo(TAU_SYN);
    assertThat(neuron.swing()).isCloseTo(0.015, within(1e-15));
    assertThat(neuron.weightFactor("in")).as("jump 0.5, gain 3, 5 ms, over 15 mV").isCloseTo(0.5 * 3 * 0.005 / 0.015, within(1e-14));
    assertThat(neuron.refractory()).isCloseTo(0.4, within(1e-15));
    assertThat(neuron.afterSpike()).as("5 mV below rest").isCloseTo(-1.0 / 3, within(1e-14));
    assertThat(normal(neuron(Reset.SUBTRACT, 0.015, REST)).afterSpike()).as("from threshold to rest").isCloseTo(0, within(1e-14));
    assertThat(neuron.tells("v") && neuron.tells("i") && !neuron.tells("spike")).isTrue();
  }

  @Test
  void aNeuronThatDoesNotStartAtRestIsRefused() {
    assertThat(NormalNeuron.of(neuron(Reset.SET, REST, -0.06))).isInstanceOfSatisfying(Recognition.Refused.class,
        refused -> assertThat(refused.reason()).startsWith("it starts at -0.06 with a current of 0.0, and must start at its rest -0.065 without current"));
  }

  /** What inputs of these weights make of the potential, without a spike. */
  private static double sum(NormalNeuron neuron, double[] arrivals, double[] weights, double time) {
    double sum = 0;
    for (int i = 0; i < arrivals.length; i++) {
      double s = time - arrivals[i];
      double tauMem = neuron.solved().tauMem();
      sum += s > 0 ? weights[i] * tauMem / (tauMem - 1) * (Math.exp(-s / tauMem) - Math.exp(-s)) : 0;
    }
    return sum;
  }

  @Test
  void withoutASpikeThePotentialIsTheSumOfItsResponses() {
    NormalNeuron neuron = normal(neuron(Reset.SET, REST, REST));
    double[] arrivals = {2, 0.5, SpikeTime.NONE, 0.5};
    double[] weights = {0.4, -0.3, 100, 0.6};
    Potentials potentials = new Potentials(neuron, arrivals, weights, SpikeTime.NONE);
    for (double time : new double[] {0.2, 0.5, 1.7, 2, 2.1, 9, 30}) {
      potentials.advance(time);
      assertThat(potentials.potential()).as("at " + time).isCloseTo(sum(neuron, arrivals, weights, time), within(1e-14));
    }
    assertThat(potentials.current()).isCloseTo(0.4 * Math.exp(-28) + 0.3 * Math.exp(-29.5), within(1e-25));
  }

  @Test
  void aSpikeResetsThePotentialAndHoldsItWhileTheCurrentDecays() {
    NormalNeuron neuron = normal(neuron(Reset.SET, -0.07, REST));
    Potentials potentials = new Potentials(neuron, new double[] {0.5, 1.2}, new double[] {3, 1}, 1);
    potentials.advance(0.99);
    assertThat(potentials.potential()).isPositive();
    potentials.advance(1);
    assertThat(potentials.potential()).isCloseTo(-1.0 / 3, within(1e-14));
    potentials.advance(1.39);
    assertThat(potentials.potential()).as("held for 0.4").isCloseTo(-1.0 / 3, within(1e-14));
    assertThat(potentials.current()).isCloseTo(3 * Math.exp(-0.89) + Math.exp(-0.19), within(1e-14));
    potentials.advance(3);
    double current = 3 * Math.exp(-0.9) + Math.exp(-0.2);
    double expected = -Math.exp(-1.6 / 4) / 3 + current * 4 / 3 * (Math.exp(-1.6 / 4) - Math.exp(-1.6));
    assertThat(potentials.potential()).as("free again from 1.4 on").isCloseTo(expected, within(1e-14));
  }
}
