package io.synfire.runtime.firstspike.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.neuron.CausalSweep;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeDerivatives;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoiseTest {
  private static final CurrentLif NEURON = CurrentLif.normalized(1, 2, 0, 1);
  private static final double[] INPUT = {0.2, 0.6};
  private static final double[][] WEIGHTS = {{2, 1.5, 2.5}, {2, 2.5, 1.5}};

  @Test
  void drawsAreStandardNormal() {
    NormalDraws draws = new NormalDraws(CounterRandom.seeded(5));
    int count = 400_000;
    double[] moments = new double[5];
    int tail = 0;
    int[] bins = new int[3];
    for (int i = 0; i < count; i++) {
      double x = draws.at(i);
      for (int m = 1; m <= 4; m++) {
        moments[m] += Math.pow(x, m) / count;
      }
      tail += Math.abs(x) > 3.6541528853610088 ? 1 : 0;
      bins[(int) Math.min(2, Math.abs(x))]++;
    }
    assertThat(moments[1]).isCloseTo(0, within(0.008));
    assertThat(moments[2]).isCloseTo(1, within(0.012));
    assertThat(moments[3]).isCloseTo(0, within(0.03));
    assertThat(moments[4]).isCloseTo(3, within(0.08));
    assertThat(bins[0] / (double) count).isCloseTo(0.682689, within(0.004));
    assertThat(bins[2] / (double) count).isCloseTo(0.045500, within(0.002));
    assertThat(tail / (double) count).isCloseTo(2.58e-4, within(1.2e-4));
  }

  @Test
  void noiseOfABatchIsTheSameForItsSamplesAndNoiseOfASampleIsNot() {
    double[][] byBatch = spikes(new Variability(0, 0.1, new Normal(0, 0), 0), 1);
    double[][] bySample = spikes(new Variability(0.1, 0, new Normal(0, 0), 0), 1);
    assertThat(byBatch[0]).containsExactly(byBatch[1]).isNotEqualTo(spikes(Variability.NONE, 1)[0]);
    assertThat(bySample[0]).isNotEqualTo(bySample[1]);
    assertThat(spikes(new Variability(0.1, 0, new Normal(0, 0), 0), 2)).isNotEqualTo(bySample);
  }

  private static double[][] spikes(Variability variability, long seed) {
    return pass(network(variability), seed).rows;
  }

  private record Passed(NetworkPass pass, double[][] rows) {}

  private static Passed pass(NetworkSpec spec, long seed) {
    NetworkPass pass = SpikeTimeNetwork.of(spec).pass(2);
    double[][] times = pass.forward(parameters(spec), new double[][] {INPUT, INPUT}, 0, 2, PassOptions.EXACT.with(Noise.of(CounterRandom.seeded(seed))));
    return new Passed(pass, times);
  }

  private static NetworkSpec network(Variability variability) {
    return new NetworkSpec(2, List.of(new NeuronLayer(3, NEURON, new Normal(0, 0), variability, RandomNetworks.UNLIMITED)), 0);
  }

  private static NetworkParameters parameters(NetworkSpec spec) {
    NetworkParameters parameters = NetworkParameters.zeros(spec);
    double[][] weights = parameters.values().getLast();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = WEIGHTS[i].clone();
    }
    return parameters;
  }

  @Test
  void derivativesUseNominalThresholdsAtTheNoisyTimes() {
    for (Variability variability : List.of(new Variability(0.1, 0, new Normal(0, 0), 0), new Variability(0, 0, new Normal(0, 0), 0.1))) {
      NetworkSpec spec = network(variability);
      Passed passed = pass(spec, 4);
      NetworkParameters sum = NetworkParameters.zeros(spec);
      passed.pass.backward(new double[][] {{1, 0, 0}, {0, 0, 0}}, sum);
      SpikeDerivatives expected = new CausalSweep(FirstSpike.of(NEURON)).derivativesAt(INPUT, new double[] {2, 2}, passed.rows[0][0]);
      for (int i = 0; i < 2; i++) {
        assertThat(sum.values().getFirst()[i][0]).isCloseTo(expected.byWeight()[i], within(1e-12));
        assertThat(passed.pass.inputGradients()[0][i]).isCloseTo(expected.byTime()[i], within(1e-12));
      }
    }
  }

  @Test
  void jitterOfDelaysDiffersAmongTargetsAndStopsWithTheNoise() {
    DelayLayer delays = new DelayLayer(DelayKind.AXONAL, new Normal(0, 0), new Positivity.Sigmoid(1, 0), Sharing.NONE, 0.1, LayerUpdate.DEFAULT);
    NetworkSpec spec = new NetworkSpec(2, List.of(delays, network(Variability.NONE).layers().getFirst()), 0);
    NetworkPass pass = pass(spec, 7).pass;
    assertThat(Arrays.stream(pass.times(0)[0]).distinct().count()).isEqualTo(6);
    assertThat(pass.times(0)[0]).isNotEqualTo(pass.times(0)[1]);
    pass.forward(parameters(spec), new double[][] {INPUT}, 0, 1, PassOptions.EXACT);
    assertThat(pass.times(0)[0]).containsExactly(1.2, 1.2, 1.2, 1.6, 1.6, 1.6);
  }
}
