package io.synfire.runtime.firstspike.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronTraining;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

  @Test
  void negativeDelaysAndLargeWeightsAreBroughtIntoRange() {
    assertThat(constrained(new Positivity.Clip())).containsExactly(0, 0, 0.5);
    assertThat(constrained(new Positivity.Shift())).containsExactly(0, 0.75, 1.5);
    assertThat(constrained(new Positivity.Sigmoid(0, 1))).containsExactly(-1, -0.25, 0.5);
  }

  private static double[] constrained(Positivity positivity) {
    NetworkSpec spec = network(positivity, 2);
    NetworkParameters parameters = NetworkParameters.zeros(spec);
    double[] delays = {-1, -0.25, 0.5};
    double[] weights = {-3, 1.5, 2.25};
    for (int i = 0; i < 3; i++) {
      parameters.values().get(0)[i][0] = delays[i];
      parameters.values().get(1)[i][0] = weights[i];
    }
    SpikeTimeNetwork.of(spec).constrain(parameters);
    assertThat(column(parameters.values().get(1))).containsExactly(-2, 1.5, 2);
    return column(parameters.values().get(0));
  }

  private static double[] column(double[][] rows) {
    return Arrays.stream(rows).mapToDouble(r -> r[0]).toArray();
  }

  @Test
  void initialParametersFollowTheirDistributions() {
    NeuronLayer neurons = new NeuronLayer(4000, CurrentLif.normalized(1, 1, 0, 1), new Normal(2, 0.5), new Variability(0, 0, new Normal(0.1, 0.2), 0),
        RandomNetworks.UNLIMITED);
    DelayLayer delays = new DelayLayer(DelayKind.SYNAPTIC, new Normal(-1, 0.3), new Positivity.Sigmoid(0, 1), Sharing.NONE, 0, LayerUpdate.DEFAULT);
    NetworkSpec spec = new NetworkSpec(1, List.of(delays, neurons), 0);
    NetworkParameters parameters = InitialParameters.draw(spec, 8);
    distributed(parameters.values().get(0)[0], -1, 0.3);
    distributed(parameters.values().get(1)[0], 2, 0.5);
    distributed(parameters.thresholdOffsets().get(1), 0.1, 0.2);
    assertThat(InitialParameters.draw(spec, 8).values().get(1)[0]).containsExactly(parameters.values().get(1)[0]);
    assertThat(InitialParameters.draw(spec, 9).values().get(1)[0]).isNotEqualTo(parameters.values().get(1)[0]);
  }

  @Test
  void initialDelaysAreNotNegative() {
    for (Positivity positivity : List.of(new Positivity.Clip(), new Positivity.Shift())) {
      double[] delays = column(InitialParameters.draw(network(positivity, 2), 1).values().get(0));
      assertThat(Arrays.stream(delays).min().orElseThrow()).isZero();
    }
  }

  private static void distributed(double[] values, double mean, double deviation) {
    double average = Arrays.stream(values).average().orElseThrow();
    assertThat(average).isCloseTo(mean, within(deviation * 0.08));
    assertThat(Math.sqrt(Arrays.stream(values).map(v -> (v - average) * (v - average)).average().orElseThrow())).isCloseTo(deviation, within(deviation * 0.06));
  }

  private static NetworkSpec network(Positivity positivity, double clip) {
    NeuronLayer neurons = new NeuronLayer(1, CurrentLif.normalized(1, 1, 0, 1), new Normal(1, 1), Variability.NONE,
        new NeuronTraining(LayerUpdate.DEFAULT, 1, Double.POSITIVE_INFINITY, clip));
    return new NetworkSpec(3, List.of(new DelayLayer(DelayKind.AXONAL, new Normal(-0.5, 0.3), positivity, Sharing.NONE, 0, LayerUpdate.DEFAULT), neurons), 0);
  }
}
