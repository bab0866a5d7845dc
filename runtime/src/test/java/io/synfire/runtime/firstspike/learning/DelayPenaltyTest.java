package io.synfire.runtime.firstspike.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.firstspike.learning.Regularizer.DelayPenalty;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.network.Positivity;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelayPenaltyTest {
  private static final NetworkSpec NETWORK = new NetworkSpec(4, List.of(
      Networks.delays(DelayKind.AXONAL, new Positivity.Sigmoid(0.5, 2), new Sharing(2, 1)), Networks.neurons(3, 0, LayerUpdate.DEFAULT),
      Networks.delays(DelayKind.SYNAPTIC, new Positivity.Clip(), Sharing.NONE), Networks.neurons(2, 0, LayerUpdate.DEFAULT)), 0);

  private static NetworkParameters random() {
    Random random = new Random(3);
    NetworkParameters parameters = NetworkParameters.zeros(NETWORK);
    parameters.values().forEach(v -> List.of(v).forEach(row -> java.util.Arrays.setAll(row, i -> random.nextGaussian())));
    return parameters;
  }

  @Test
  void sharedDelaysCountAsOftenAsTheyAreShared() {
    NetworkParameters parameters = NetworkParameters.zeros(NETWORK);
    parameters.values().get(2)[0][0] = 3;
    assertThat(new DelayPenalty(0.1, true).penalty(NETWORK, parameters)).isCloseTo(0.1 * (4 * 1.5 * 1.5 + 9) / 10, within(1e-14));
    assertThat(new DelayPenalty(0.1, false).penalty(NETWORK, parameters)).isCloseTo(0.1 * 9 / 8, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void derivativesAreThoseOfDifferences(boolean effective) {
    DelayPenalty penalty = new DelayPenalty(0.3, effective);
    NetworkParameters parameters = random();
    NetworkParameters gradient = NetworkParameters.zeros(NETWORK);
    penalty.addPenaltyDerivative(NETWORK, parameters, 0.5, gradient);
    for (int k = 0; k < 4; k += 2) {
      double[] row = parameters.values().get(k)[1];
      double kept = row[0];
      row[0] = kept + 1e-6;
      double above = penalty.penalty(NETWORK, parameters);
      row[0] = kept - 1e-6;
      assertThat(gradient.values().get(k)[1][0]).isCloseTo(0.5 * (above - penalty.penalty(NETWORK, parameters)) / 2e-6, within(1e-8));
      row[0] = kept;
    }
    assertThat(gradient.values().get(1)).isDeepEqualTo(new double[4][3]);
  }

  @Test
  void aNetworkWithoutDelaysHasNone() {
    NetworkSpec network = new NetworkSpec(1, List.of(Networks.neurons(1, 0, LayerUpdate.DEFAULT)), 0);
    assertThat(new Objective(new ShiftInvariantLoss(1), List.of(new DelayPenalty(1, true))).penalty(network, NetworkParameters.zeros(network))).isZero();
  }
}
