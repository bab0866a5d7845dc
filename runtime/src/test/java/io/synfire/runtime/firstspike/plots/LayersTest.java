package io.synfire.runtime.firstspike.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.firstspike.learning.TimeToFirstSpikeLoss;
import io.synfire.runtime.firstspike.network.LayerSpec.BiasLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.MultiplexLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronTraining;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.network.Positivity;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.runtime.firstspike.plots.EvaluationData.Plane;
import io.synfire.runtime.firstspike.plots.EvaluationData.Trained;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What layers are called, and when neurons spike over the plane. */
class LayersTest {

  private static NeuronLayer neurons(int size) {
    return new NeuronLayer(size, CurrentLif.normalized(1, 1, 0, 1), new Normal(1, 1), Variability.NONE,
        new NeuronTraining(LayerUpdate.DEFAULT, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  @Test
  void layersAreNamedByWhatTheyDo() {
    Layers layers = new Layers(new NetworkSpec(2, List.of(new MultiplexLayer(2), new BiasLayer(List.of(0.5)), new BroadcastLayer(), neurons(6),
        new BiasLayer(List.of(0.5, 1.0)),
        new DelayLayer(DelayKind.AXONAL, new Normal(0, 0), new Positivity.Clip(), Sharing.NONE, 0, LayerUpdate.DEFAULT), neurons(3)), 0));
    assertThat(layers.all()).isEqualTo("2 copies of each; 1 bias; 6 hidden neurons, layer 3; 2 biases; axonal delays, layer 5; 3 output neurons");
    assertThat(layers.neurons()).containsExactly(3, 6);
    assertThat(layers.parameters(5) + layers.unit(5)).isEqualTo("delays (tau_syn)");
    assertThat(layers.parameters(3) + layers.unit(3)).isEqualTo("weights");
  }

  /** Output 0 spikes for x alone, output 1 for y alone, output 2 never: the earlier of x and y wins. */
  private static PlaneTimes plane() {
    NetworkSpec network = new NetworkSpec(4, List.of(neurons(3)), 0);
    NetworkParameters parameters = NetworkParameters.zeros(network);
    parameters.values().getFirst()[0][0] = 4;
    parameters.values().getFirst()[1][1] = 4;
    return PlaneTimes.of(new Trained(network, parameters, new TimeToFirstSpikeLoss(0.2, 1)), new Plane(0.15, 2, 1));
  }

  @Test
  void everyPointOfTheDiscHasItsTimesAndItsClass() {
    PlaneTimes times = plane();
    double[][][] neurons = times.layers().get(0);
    int mid = PlaneTimes.SIDE / 2;
    int low = PlaneTimes.SIDE / 4;
    assertThat(times.answers()[mid][low]).as("x before y").isZero();
    assertThat(times.answers()[low][mid]).as("y before x").isEqualTo(1);
    assertThat(times.answers()[0][0]).as("outside").isEqualTo(-2);
    assertThat(neurons[0][0][0]).isNaN();
    assertThat(neurons[2][mid][mid]).isEqualTo(SpikeTime.NONE);
    double step = 1.85 * (mid - low) / PlaneTimes.SIDE;
    assertThat(neurons[0][mid][mid] - neurons[0][mid][low]).as("a spike moves with its only input").isCloseTo(step, within(1e-12));
    assertThat(neurons[1][mid][mid]).isCloseTo(neurons[1][mid][low], within(1e-12));
  }

  @Test
  void differencesAndSharesCountTheDiscOnly() {
    double[][][] neurons = plane().layers().get(0);
    double[][] difference = PlaneTimes.difference(neurons[0], neurons[1]);
    int mid = PlaneTimes.SIDE / 2;
    assertThat(difference[mid][mid]).isCloseTo(0, within(1e-12));
    assertThat(difference[mid][mid / 2]).as("the second minus the first").isPositive();
    assertThat(difference[0][0]).isNaN();
    assertThat(PlaneTimes.difference(neurons[0], neurons[2])[mid][mid]).as("one is silent").isNaN();
    assertThat(PlaneTimes.activeShare(neurons[0])).isEqualTo(1);
    assertThat(PlaneTimes.activeShare(neurons[2])).isZero();
    double[][] half = Arrays.stream(neurons[0]).map(double[]::clone).toArray(double[][]::new);
    for (int row = 0; row < mid; row++) {
      for (int column = 0; column < half[row].length; column++) {
        half[row][column] = Double.isNaN(half[row][column]) ? Double.NaN : SpikeTime.NONE;
      }
    }
    assertThat(PlaneTimes.activeShare(half)).isCloseTo(0.5, within(1e-12));
  }
}
