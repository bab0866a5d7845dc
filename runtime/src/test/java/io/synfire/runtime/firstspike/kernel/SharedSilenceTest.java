package io.synfire.runtime.firstspike.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.firstspike.neuron.CurrentLif;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedSilenceTest {

  /** Spikes before a silence so long that what is left of currents and potentials vanishes are those of kernels by synapse. */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 1, 2, 30})
  void spikesBeforeALongSilenceAreThere(double ratio) {
    for (double silence : new double[] {20, 299, 350, 500, 700, 1e4, 1e6}) {
      double[][] weights = {{900, 2, 0.1, 700}, {3, 900, 0.1, 5}};
      double[][] arrivals = {{0.5, 0.5 + silence}};
      double[][] tiled = {{0.5, 0.5, 0.5, 0.5, 0.5 + silence, 0.5 + silence, 0.5 + silence, 0.5 + silence}};
      CurrentLif neuron = CurrentLif.normalized(1, ratio, 0, 1);
      Firing shared = Firing.of(1, 4);
      LayerKernel.shared(neuron, 2, 4).forward(new LayerInput(weights, arrivals, 1), shared);
      Firing each = Firing.of(1, 4);
      LayerKernel.perSynapse(neuron, 2, 4).forward(new LayerInput(weights, tiled, 1), each);
      assertThat(shared.times()[0][0]).isLessThan(1);
      assertThat(shared.times()[0]).containsExactly(each.times()[0], within(1e-9));
    }
  }
}
