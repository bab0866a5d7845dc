package io.synfire.tutorials.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.bench.Benchmark;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstSpikeBenchmarkTest {

  @ParameterizedTest
  @ValueSource(strings = {"H5_WS", "H5_WS kernels", "images forward"})
  void whatIsMeasuredRuns(String name) {
    Benchmark.Variant variant = Benchmark.named("first-spike").variants().stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
    try (Benchmark.Task task = variant.task().get()) {
      task.once();
      assertThat(task.amounts().values()).isNotEmpty().allMatch(amount -> amount > 0);
    }
  }

  @Test
  void theLoopsSpikeAndDoSoAgain() {
    double[][] inputs = new double[50][];
    Random random = new Random(1);
    Arrays.setAll(inputs, b -> random.doubles(4, 0, 2).toArray());
    for (boolean delays : new boolean[] {true, false}) {
      FirstSpikeLayers layers = new FirstSpikeLayers(
          new FirstSpikeLayers.Shape(new int[] {4, 30, 3}, CurrentLif.normalized(1, 2, 0, 1), delays, false, 20, new double[][] {{1, 1}, {1, 1}}), inputs);
      int spikes = layers.run(0, 50, true);
      assertThat(spikes).isBetween(10, 150);
      assertThat(layers.run(0, 50, false)).isEqualTo(spikes);
    }
  }
}
