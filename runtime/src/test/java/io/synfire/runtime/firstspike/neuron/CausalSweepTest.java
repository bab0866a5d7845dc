package io.synfire.runtime.firstspike.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CausalSweepTest {
  private static final double[] RATIOS = {1, 2, 1 + 1e-9, 0.3, 7};

  private static CausalSweep sweep(double ratio) {
    return new CausalSweep(FirstSpike.of(CurrentLif.normalized(1, ratio, 0.2, 1.3)));
  }

  /** Times in 0..4, some missing, some equal. */
  private static double[] times(Random random, int size) {
    double[] times = random.doubles(size, 0, 4).toArray();
    times[random.nextInt(size)] = SpikeTime.NONE;
    times[random.nextInt(size)] = times[random.nextInt(size)];
    return times;
  }

  private static double[] weights(Random random, int size) {
    return random.doubles(size, -2, 4).toArray();
  }

  /** Sums and closed forms in absolute time, over all causal sets that come in question: as the literature states the problem. */
  @Test
  void closedFormsOverCausalSetsGiveTheSameSpikes() {
    Random random = new Random(5);
    int spikes = 0;
    for (int k = 0; k < 3000; k++) {
      int ratio = 1 + k % 2;
      double[] times = times(random, 1 + random.nextInt(12));
      double[] weights = weights(random, times.length);
      double expected = CausalSets.spike(times, weights, ratio, 1.1 / ratio);
      double found = sweep(ratio).spike(times, weights);
      if (SpikeTime.isSpike(expected)) {
        spikes++;
        double slope = sweep(ratio).derivatives(times, weights).byWeight()[0];
        assertThat(found).as("case %d", k).isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(slope))));
      } else {
        assertThat(found).as("case %d", k).isEqualTo(SpikeTime.NONE);
      }
    }
    assertThat(spikes).isGreaterThan(1000);
  }

  @Test
  void derivativesAreThoseOfFiniteDifferences() {
    Random random = new Random(6);
    for (int k = 0; k < 1500; k++) {
      CausalSweep sweep = sweep(RATIOS[k % RATIOS.length]);
      double[] times = random.doubles(6, 0, 3).toArray();
      double[] weights = weights(random, times.length);
      SpikeDerivatives found = sweep.derivatives(times, weights);
      double largest = Arrays.stream(found.byWeight()).map(Math::abs).max().orElseThrow();
      if (!SpikeTime.isSpike(found.time()) || largest > 3) {
        continue;
      }
      for (int i = 0; i < times.length; i++) {
        if (Math.abs(times[i] - found.time()) > 1e-3) {
          assertThat(found.byWeight()[i]).isCloseTo(difference(sweep, times, weights, weights, i), within(2e-6));
          assertThat(found.byTime()[i]).isCloseTo(difference(sweep, times, weights, times, i), within(2e-5));
        }
      }
    }
  }

  private static double difference(CausalSweep sweep, double[] times, double[] weights, double[] moved, int i) {
    double kept = moved[i];
    moved[i] = kept + 1e-6;
    double up = sweep.spike(times, weights);
    moved[i] = kept - 1e-6;
    double down = sweep.spike(times, weights);
    moved[i] = kept;
    return (up - down) / 2e-6;
  }

  @Test
  void atTheModelsOwnTimeBothKindsOfDerivativesAgree() {
    Random random = new Random(7);
    for (int k = 0; k < 1000; k++) {
      CausalSweep sweep = sweep(RATIOS[k % RATIOS.length]);
      double[] times = random.doubles(6, 0, 3).toArray();
      double[] weights = weights(random, times.length);
      SpikeDerivatives ideal = sweep.derivatives(times, weights);
      if (SpikeTime.isSpike(ideal.time()) && Arrays.stream(ideal.byWeight()).allMatch(d -> Math.abs(d) < 30)) {
        SpikeDerivatives given = sweep.derivativesAt(times, weights, ideal.time());
        assertThat(given.byWeight()).containsExactly(ideal.byWeight(), within(1e-7));
        assertThat(given.byTime()).containsExactly(ideal.byTime(), within(1e-6));
      }
    }
  }

  @Test
  void timesMayBeAnywhere() {
    Random random = new Random(8);
    for (int k = 0; k < 600; k++) {
      CausalSweep sweep = sweep(RATIOS[k % RATIOS.length]);
      double[] times = random.doubles(6, 0, 3).toArray();
      double[] weights = weights(random, times.length);
      SpikeDerivatives early = sweep.derivatives(times, weights);
      SpikeDerivatives late = sweep.derivatives(Arrays.stream(times).map(t -> t + 8192).toArray(), weights);
      if (Arrays.stream(early.byWeight()).allMatch(d -> Math.abs(d) < 10)) {
        assertThat(late.time() - 8192).isCloseTo(early.time(), within(1e-9));
        assertThat(late.byWeight()).containsExactly(early.byWeight(), within(1e-7));
      }
    }
  }

  @Test
  void simultaneousInputsActTogetherInAnyOrder() {
    CausalSweep sweep = sweep(2);
    double together = sweep.spike(new double[] {0.5}, new double[] {3});
    assertThat(sweep.spike(new double[] {0.5, 0.5, 0.5}, new double[] {13, -14, 4})).isCloseTo(together, within(1e-14));
    assertThat(sweep.spike(new double[] {0.5, 0.5}, new double[] {13, -14})).isEqualTo(SpikeTime.NONE);
  }

  @Test
  void silence() {
    double[] none = {SpikeTime.NONE, SpikeTime.NONE};
    assertThat(sweep(1).spike(none, new double[] {100, 100})).isEqualTo(SpikeTime.NONE);
    assertThat(sweep(1).spike(new double[0], new double[0])).isEqualTo(SpikeTime.NONE);
    assertThat(sweep(1).derivatives(none, new double[] {1, 1}).byWeight()).containsOnly(0);
    assertThat(sweep(2).derivativesAt(new double[] {0, 1}, new double[] {0.1, 0.1}, 1.5).byWeight()).containsOnly(0);
    assertThat(sweep(2).derivativesAt(new double[] {0, 1}, new double[] {9, 9}, SpikeTime.NONE).byTime()).containsOnly(0);
  }

  /** With a time other than the model's, the derivatives are those of the closed forms, written out in absolute time. */
  @Test
  void givenTimesEnterTheClosedForms() {
    Random random = new Random(9);
    for (int k = 0; k < 500; k++) {
      int ratio = 1 + k % 2;
      double[] times = random.doubles(5, 0, 2).toArray();
      double[] weights = random.doubles(5, 0.5, 3).toArray();
      double spike = sweep(ratio).spike(times, weights) + 0.3 * random.nextDouble();
      if (SpikeTime.isSpike(spike)) {
        SpikeDerivatives found = sweep(ratio).derivativesAt(times, weights, spike);
        double[][] expected = CausalSets.derivatives(times, weights, spike, ratio, 1.1 / ratio);
        assertThat(found.byWeight()).containsExactly(expected[0], within(1e-9));
        assertThat(found.byTime()).containsExactly(expected[1], within(1e-9));
      }
    }
  }
}
