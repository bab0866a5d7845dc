package io.synfire.runtime.firstspike.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.firstspike.learning.TrainingSettings.Bumping;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WeightBumpingTest {
  private static final NetworkSpec NETWORK = new NetworkSpec(2, List.of(Networks.neurons(2, 0.5, LayerUpdate.DEFAULT), new BroadcastLayer(),
      Networks.neurons(2, 0, new LayerUpdate(false, OptionalDouble.empty(), false)), Networks.neurons(3, 0, LayerUpdate.DEFAULT)), 0);

  private static int[][] missing(int[] hidden, int[] frozen, int[] output) {
    return new int[][] {hidden, {}, frozen, output};
  }

  private static WeightBumping bumping(boolean exponential, boolean targeted) {
    return new WeightBumping(NETWORK, new Bumping(0.5, exponential, targeted));
  }

  @Test
  void theFirstLayerBeyondItsShareIsBumped() {
    WeightBumping bumping = bumping(true, true);
    BumpMemory start = bumping.start();
    assertThat(bumping.decide(missing(new int[] {0, 10}, new int[2], new int[3]), 10, start).bumped()).isFalse();
    assertThat(bumping.decide(missing(new int[] {1, 10}, new int[2], new int[] {1, 0, 0}), 10, start).layer()).isZero();
    assertThat(bumping.decide(missing(new int[] {0, 10}, new int[2], new int[] {1, 0, 0}), 10, start).layer()).isEqualTo(3);
    assertThat(bumping.decide(missing(new int[2], new int[] {10, 10}, new int[3]), 10, start).bumped()).isFalse();
  }

  @Test
  void theValueDoublesWhileTheSameLayerIsBumpedInARow() {
    WeightBumping bumping = bumping(true, true);
    int[][] hidden = missing(new int[] {10, 10}, new int[2], new int[3]);
    int[][] output = missing(new int[2], new int[2], new int[] {1, 0, 0});
    int[][] nothing = missing(new int[2], new int[2], new int[3]);
    BumpMemory memory = bumping.start();
    double[] values = new double[6];
    int i = 0;
    for (int[][] m : List.of(hidden, hidden, output, output, nothing, output)) {
      memory = bumping.decide(m, 10, memory);
      values[i++] = memory.value();
    }
    assertThat(values).containsExactly(0.5, 1, 0.5, 1, 1, 0.5);
    BumpMemory plain = bumping(false, true).decide(hidden, 10, new BumpMemory(0, 0.5));
    assertThat(plain.value()).isEqualTo(0.5);
  }

  @Test
  void targetedBumpsConcernNeuronsThatMissed() {
    NetworkParameters parameters = NetworkParameters.zeros(NETWORK);
    int[][] missing = missing(new int[] {0, 1}, new int[2], new int[3]);
    bumping(true, true).bump(new BumpMemory(0, 0.5), missing, parameters);
    assertThat(parameters.values().get(0)).isDeepEqualTo(new double[][] {{0, 0.5}, {0, 0.5}});
    bumping(true, false).bump(new BumpMemory(0, 0.5), missing, parameters);
    assertThat(parameters.values().get(0)).isDeepEqualTo(new double[][] {{0.5, 1}, {0.5, 1}});
    assertThat(parameters.values().get(3)).isDeepEqualTo(new double[2][3]);
  }
}
