package io.synfire.runtime.firstspike.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.firstspike.neuron.CausalSweep;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import org.junit.jupiter.api.Test;

class EulerNeuronsTest {
  private static final CurrentLif NEURON = CurrentLif.normalized(0.5, 0.8, 0.2, 1.2);
  private static final double[] ARRIVALS = {0.25, 0.5, SpikeTime.NONE};
  private static final double[][] WEIGHTS = {{2.5}, {2}, {9}};

  @Test
  void comesToTheExactSpikeInProportionToTheStep() {
    double exact = new CausalSweep(FirstSpike.of(NEURON)).spike(ARRIVALS, new double[] {2.5, 2, 9});
    double previous = Math.abs(spike(ARRIVALS, WEIGHTS, 1e-2, 4) - exact);
    for (double step : new double[] {1e-3, 1e-4, 1e-5}) {
      double error = Math.abs(spike(ARRIVALS, WEIGHTS, step, 4) - exact);
      assertThat(error).isLessThan(3 * step).isLessThan(previous);
      previous = error;
    }
  }

  @Test
  void spikesOnTheStepThatFindsTheMembraneAboveTheThreshold() {
    assertThat(spike(new double[] {0.1}, new double[][] {{6}}, 0.25, 10)).isEqualTo(0.25);
    double first = NEURON.gain() * 1.8 * 0.25;
    double second = first * Math.exp(-0.25 / NEURON.tauMem()) + NEURON.gain() * 1.8 * Math.exp(-0.25 / NEURON.tauSyn()) * 0.25;
    assertThat(first).isLessThan(1);
    assertThat(second).isGreaterThan(1);
    assertThat(spike(new double[] {0.3}, new double[][] {{1.8}}, 0.25, 10)).isEqualTo(0.25 + 0.25 * 2);
  }

  @Test
  void whatArrivesAfterTheEndNeverDoesAndWhatArrivesBeforeTheStartIsFirst() {
    assertThat(spike(new double[] {3}, new double[][] {{50}}, 0.01, 3)).isEqualTo(SpikeTime.NONE);
    assertThat(spike(new double[] {-0.4}, new double[][] {{6}}, 0.01, 3)).isCloseTo(spike(new double[] {0}, new double[][] {{6}}, 0.01, 3), within(0.0));
    assertThat(spike(new double[] {1}, new double[][] {{6}}, 0.01, 1.05)).isEqualTo(SpikeTime.NONE);
  }

  private static double spike(double[] arrivals, double[][] weights, double step, double duration) {
    double[] times = new double[1];
    new EulerNeurons(NEURON, new ForwardMode.Euler(step, duration)).spikes(arrivals, weights, new double[] {1}, times);
    return times[0];
  }
}
