package io.synfire.runtime.firstspike.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.MultiplexLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronTraining;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPassTest {
  private static final CurrentLif NEURON = CurrentLif.normalized(1, 2, 0, 1);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void resultsDoNotDependOnHowSamplesAreSplitOverPasses(long seed) {
    RandomNetworks networks = new RandomNetworks(new Random(seed));
    NetworkSpec spec = networks.network(new Variability(0.05, 0.04, new Normal(0, 0.1), 0.02), 0.05);
    NetworkParameters parameters = InitialParameters.draw(spec, seed);
    double[][] inputs = networks.inputs(9);
    double[][] errors = networks.errors(9, 4);
    PassOptions options = PassOptions.EXACT.with(Noise.of(CounterRandom.seeded(seed)));
    NetworkPass pass = SpikeTimeNetwork.of(spec).pass(9);
    NetworkParameters whole = NetworkParameters.zeros(spec);
    double[][] times = pass.forward(parameters, inputs, 0, 9, options);
    pass.backward(errors, whole);
    NetworkParameters parts = NetworkParameters.zeros(spec);
    NetworkPass small = SpikeTimeNetwork.of(spec).pass(4);
    for (int from = 0; from < 9; from += 4) {
      int count = Math.min(4, 9 - from);
      assertThat(small.forward(parameters, inputs, from, count, options)).isDeepEqualTo(Arrays.copyOfRange(times, from, from + count));
      small.backward(Arrays.copyOfRange(errors, from, from + count), parts);
    }
    for (int k = 0; k < spec.layers().size(); k++) {
      assertThat(parts.values().get(k)).isDeepEqualTo(whole.values().get(k));
    }
  }

  @Test
  void copiesLieSideBySideWhileDelaysAreTiled() {
    DelayLayer delays = new DelayLayer(DelayKind.AXONAL, new Normal(0, 0), new Positivity.Clip(), new Sharing(2, 1), 0, LayerUpdate.DEFAULT);
    NetworkSpec spec = new NetworkSpec(2, List.of(new MultiplexLayer(2), delays, neurons(1, Double.POSITIVE_INFINITY)), 0);
    NetworkParameters parameters = NetworkParameters.zeros(spec);
    parameters.values().get(1)[0][0] = 0.25;
    parameters.values().get(1)[1][0] = 0.5;
    NetworkPass pass = SpikeTimeNetwork.of(spec).pass(1);
    pass.forward(parameters, new double[][] {{1, 2}}, 0, 1, PassOptions.EXACT);
    assertThat(pass.times(0)[0]).containsExactly(1, 1, 2, 2);
    assertThat(pass.times(1)[0]).containsExactly(1.25, 1.5, 2.25, 2.5);
  }

  @Test
  void delaysHaveTimesForEveryTarget() {
    for (DelayKind kind : DelayKind.values()) {
      DelayLayer delays = new DelayLayer(kind, new Normal(0.5, 0.2), new Positivity.Clip(), Sharing.NONE, 0, LayerUpdate.DEFAULT);
      NetworkSpec spec = new NetworkSpec(2, List.of(delays, neurons(3, Double.POSITIVE_INFINITY)), 0);
      NetworkParameters parameters = InitialParameters.draw(spec, 3);
      NetworkPass pass = SpikeTimeNetwork.of(spec).pass(1);
      pass.forward(parameters, new double[][] {{1, SpikeTime.NONE}}, 0, 1, PassOptions.EXACT);
      double[][] raw = parameters.values().getFirst();
      assertThat(pass.times(0)[0]).as(kind.name()).hasSize(6).endsWith(SpikeTime.NONE, SpikeTime.NONE, SpikeTime.NONE);
      for (int j = 0; j < 3; j++) {
        assertThat(pass.times(0)[0][j]).isEqualTo(1 + raw[0][j % raw[0].length]);
      }
    }
  }

  @Test
  void beyondTheLimitOfGradientsWeightsDoNotLearnWhileTheErrorPropagates() {
    double[][] inputs = {{0.1, 0.5}};
    double[][] errors = {{0.4, -0.4}};
    NetworkParameters free = gradients(Double.POSITIVE_INFINITY, inputs, errors);
    double largest = Math.max(Math.abs(free.values().get(1)[0][0]), Math.abs(free.values().get(1)[1][0]));
    NetworkParameters limited = gradients(largest * 0.999, inputs, errors);
    NetworkParameters allowed = gradients(largest, inputs, errors);
    for (int i = 0; i < 2; i++) {
      assertThat(limited.values().get(1)[i][0]).isZero();
      assertThat(allowed.values().get(1)[i][0]).isEqualTo(free.values().get(1)[i][0]).isNotZero();
      assertThat(limited.values().get(0)[i]).containsExactly(free.values().get(0)[i]);
    }
  }

  private static NetworkParameters gradients(double limit, double[][] inputs, double[][] errors) {
    DelayLayer delays = new DelayLayer(DelayKind.AXONAL, new Normal(0, 0), new Positivity.Clip(), Sharing.NONE, 0, LayerUpdate.DEFAULT);
    NetworkSpec spec = new NetworkSpec(2, List.of(delays, neurons(2, limit)), 0);
    NetworkParameters parameters = InitialParameters.draw(spec, 1);
    NetworkPass pass = SpikeTimeNetwork.of(spec).pass(1);
    NetworkParameters sum = NetworkParameters.zeros(spec);
    pass.forward(parameters, inputs, 0, 1, PassOptions.EXACT);
    pass.backward(errors, sum);
    return sum;
  }

  @Test
  void weightsAreRoundedInBothPassesToEvenMultiples() {
    NetworkSpec rounded = new NetworkSpec(2, List.of(neurons(2, Double.POSITIVE_INFINITY)), 0.5);
    NetworkSpec plain = new NetworkSpec(2, rounded.layers(), 0);
    double[][] weights = {{1.74, 2.25}, {2.26, 1.75}};
    double[][] multiples = {{1.5, 2}, {2.5, 2}};
    assertThat(gradient(rounded, weights)).isDeepEqualTo(gradient(plain, multiples));
  }

  private static double[][] gradient(NetworkSpec spec, double[][] weights) {
    NetworkParameters parameters = new NetworkParameters(List.<double[][]>of(weights), List.<double[]>of(new double[2]));
    NetworkPass pass = SpikeTimeNetwork.of(spec).pass(1);
    NetworkParameters sum = NetworkParameters.zeros(spec);
    pass.forward(parameters, new double[][] {{0, 0.5}}, 0, 1, PassOptions.EXACT);
    pass.backward(new double[][] {{1, 1}}, sum);
    return sum.values().getFirst();
  }

  @Test
  void aNeuronWithoutSpikeHandsNothingOn() {
    NetworkSpec spec = new NetworkSpec(1, List.of(neurons(1, Double.POSITIVE_INFINITY)), 0);
    NetworkParameters parameters = new NetworkParameters(List.<double[][]>of(new double[][] {{0.1}}), List.<double[]>of(new double[1]));
    NetworkPass pass = SpikeTimeNetwork.of(spec).pass(1);
    NetworkParameters sum = NetworkParameters.zeros(spec);
    assertThat(pass.forward(parameters, new double[][] {{0}}, 0, 1, PassOptions.EXACT)[0][0]).isEqualTo(SpikeTime.NONE);
    pass.backward(new double[][] {{Double.NaN}}, sum);
    assertThat(sum.values().getFirst()[0][0]).isZero();
    assertThat(pass.inputGradients()[0][0]).isZero();
  }

  @Test
  void aNeuronThatOnlyTouchesItsThresholdHasNoDerivative() {
    for (double ratio : new double[] {1, 2}) {
      CurrentLif neuron = CurrentLif.normalized(1, ratio, 0, 1);
      NetworkSpec spec = new NetworkSpec(1, List.of(new NeuronLayer(1, neuron, new Normal(0, 0), Variability.NONE, RandomNetworks.UNLIMITED)), 0);
      double[][] weight = {{ratio == 1 ? Math.E : 2}};
      NetworkParameters parameters = new NetworkParameters(List.<double[][]>of(weight), List.<double[]>of(new double[1]));
      NetworkPass pass = SpikeTimeNetwork.of(spec).pass(1);
      NetworkParameters sum = NetworkParameters.zeros(spec);
      pass.forward(parameters, new double[][] {{0}}, 0, 1, PassOptions.EXACT);
      pass.backward(new double[][] {{1}}, sum);
      assertThat(sum.values().getFirst()[0][0]).isZero();
      assertThat(pass.inputGradients()[0][0]).isZero();
    }
  }

  @Test
  void tellsWhatIsWrongWithSamples() {
    NetworkSpec spec = new NetworkSpec(2, List.of(neurons(1, Double.POSITIVE_INFINITY)), 0);
    NetworkPass pass = SpikeTimeNetwork.of(spec).pass(2);
    NetworkParameters parameters = NetworkParameters.zeros(spec);
    double[][] inputs = {{0, 1}, {0, Double.NaN}, {0}};
    assertThatIllegalArgumentException().isThrownBy(() -> pass.forward(parameters, inputs, 0, 3, PassOptions.EXACT))
        .withMessage("a pass for 2 samples was given 3");
    assertThatIllegalArgumentException().isThrownBy(() -> pass.forward(parameters, inputs, 2, 2, PassOptions.EXACT))
        .withMessage("samples 2 to 4 are not among 3");
    assertThatIllegalArgumentException().isThrownBy(() -> pass.forward(parameters, inputs, 2, 1, PassOptions.EXACT))
        .withMessage("sample 2 has 1 inputs, the network 2");
    assertThatIllegalArgumentException().isThrownBy(() -> pass.forward(parameters, inputs, 0, 2, PassOptions.EXACT))
        .withMessage("sample 1, input 1: a time must be a number, or SpikeTime.NONE, was NaN");
    parameters.values().getFirst()[1][0] = Double.NaN;
    assertThatIllegalArgumentException().isThrownBy(() -> pass.forward(parameters, inputs, 0, 1, PassOptions.EXACT))
        .withMessage("layer 0: the weight from source 1 to neuron 0 must be a number, was NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> SpikeTimeNetwork.of(spec).pass(0)).withMessageContaining("at least 1 sample");
  }

  static NeuronLayer neurons(int size, double limit) {
    NeuronTraining training = new NeuronTraining(LayerUpdate.DEFAULT, 1, limit, Double.POSITIVE_INFINITY);
    return new NeuronLayer(size, NEURON, new Normal(2, 0.5), Variability.NONE, training);
  }
}
