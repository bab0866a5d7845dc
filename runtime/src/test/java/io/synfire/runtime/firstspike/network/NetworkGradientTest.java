package io.synfire.runtime.firstspike.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives against central differences, where no spike comes, goes or changes its causes within the difference. */
class NetworkGradientTest {
  private static final double STEP = 1e-6;
  private static final double TOLERANCE = 1e-5;
  private static final int SAMPLES = 3;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void derivativesAreThoseOfDifferences(long seed) {
    RandomNetworks networks = new RandomNetworks(new Random(seed));
    NetworkSpec spec = networks.network(Variability.NONE, 0);
    NetworkParameters parameters = InitialParameters.draw(spec, seed);
    Loss loss = new Loss(SpikeTimeNetwork.of(spec).pass(SAMPLES), parameters, networks.inputs(SAMPLES), networks.errors(SAMPLES, 4));
    NetworkParameters gradient = NetworkParameters.zeros(spec);
    loss.value();
    loss.pass.backward(loss.errors, gradient);
    double[][] byInput = Arrays.stream(loss.pass.inputGradients()).map(double[]::clone).toArray(double[][]::new);
    for (int k = 0; k < spec.layers().size(); k++) {
      for (int i = 0; i < gradient.values().get(k).length; i++) {
        loss.check("layer " + k + ", row " + i, parameters.values().get(k)[i], gradient.values().get(k)[i]);
      }
    }
    for (int s = 0; s < SAMPLES; s++) {
      loss.check("input of sample " + s, loss.inputs[s], byInput[s]);
    }
    assertThat(loss.compared).isGreaterThan(20);
  }

  private static final class Loss {
    private final NetworkPass pass;
    private final NetworkParameters parameters;
    private final double[][] inputs;
    private final double[][] errors;
    private int compared;

    Loss(NetworkPass pass, NetworkParameters parameters, double[][] inputs, double[][] errors) {
      this.pass = pass;
      this.parameters = parameters;
      this.inputs = inputs;
      this.errors = errors;
    }

    double value() {
      double[][] times = pass.forward(parameters, inputs, 0, SAMPLES, PassOptions.EXACT);
      double sum = 0;
      for (int s = 0; s < SAMPLES; s++) {
        for (int j = 0; j < times[s].length; j++) {
          sum += SpikeTime.isSpike(times[s][j]) ? errors[s][j] * times[s][j] : 1000 * (s + j + 1);
        }
      }
      return sum;
    }

    void check(String what, double[] at, double[] expected) {
      for (int j = 0; j < at.length; j++) {
        if (SpikeTime.isSpike(at[j])) {
          double wide = difference(at, j, STEP);
          double narrow = difference(at, j, STEP / 4);
          if (Math.abs(wide - narrow) <= TOLERANCE * (1 + Math.abs(wide))) {
            assertThat(expected[j]).as(what + " at " + j).isCloseTo(narrow, within(10 * TOLERANCE * (1 + Math.abs(narrow))));
            compared++;
          }
        }
      }
    }

    private double difference(double[] at, int j, double step) {
      double value = at[j];
      at[j] = value + step;
      double above = value();
      at[j] = value - step;
      double below = value();
      at[j] = value;
      return (above - below) / (2 * step);
    }
  }
}
