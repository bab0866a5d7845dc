package io.synfire.runtime.firstspike;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest potential, against the sum of the responses on a fine grid of times. */
class PeakTest {

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 1.0000001, 2, 5})
  void noPotentialIsLargerThanThatOfThePeak(double ratio) {
    FirstSpike solver = FirstSpike.of(new CurrentLif(1, ratio, 0, 1, 1));
    Random random = new Random(3);
    for (int n = 0; n < 100; n++) {
      int sources = 1 + random.nextInt(8);
      double[] arrivals = random.doubles(sources, 0, 3).map(t -> random.nextInt(6) == 0 ? SpikeTime.NONE : t).toArray();
      double[][] weights = new double[sources][1];
      for (double[] row : weights) {
        row[0] = random.nextGaussian();
      }
      Peak peak = new Peak(solver, sources);
      if (peak.arrive(arrivals, 0, 1)) {
        double largest = 0;
        for (double time = 0; time < 30; time += 0.002) {
          largest = Math.max(largest, potential(peak, arrivals, weights, time));
        }
        double at = peak.time(weights, 0);
        assertThat(at).isFinite();
        assertThat(Math.max(0, potential(peak, arrivals, weights, at))).isBetween(largest - 1e-9, largest + 0.01);
      }
    }
  }

  private static double potential(Peak peak, double[] arrivals, double[][] weights, double time) {
    double sum = 0;
    for (int i = 0; i < arrivals.length; i++) {
      sum += weights[i][0] * peak.response(time - arrivals[i]);
    }
    return sum;
  }
}
