package io.synfire.runtime.firstspike.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.firstspike.neuron.CurrentLif;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedGradientTest {
  private static final int SAMPLES = 9;
  private static final int SOURCES = 7;
  private static final int TARGETS = 5;

  /** Also where the times of some samples are too far apart to share exponentials: a sum has the same bits however its samples are split over passes. */
  @Test
  void sumsDoNotDependOnHowSamplesAreSplit() {
    for (double ratio : new double[] {1, 2, 3}) {
      Random random = new Random(6);
      double[][] weights = new double[SOURCES][];
      Arrays.setAll(weights, i -> random.doubles(TARGETS, 0.5, 3).toArray());
      double[][] arrivals = new double[SAMPLES][];
      Arrays.setAll(arrivals, b -> random.doubles(SOURCES, 0, 2).toArray());
      for (int b = 1; b < SAMPLES; b += 3) {
        arrivals[b][b % SOURCES] = -1e4;
      }
      double[][] loss = new double[SAMPLES][];
      Arrays.setAll(loss, b -> random.doubles(TARGETS, -1, 1).toArray());
      LayerKernel kernel = LayerKernel.shared(CurrentLif.normalized(1, ratio, 0, 1), SOURCES, TARGETS);
      double[][] together = sum(kernel, weights, arrivals, loss, SAMPLES);
      assertThat(sum(kernel, weights, arrivals, loss, 1)).isDeepEqualTo(together);
      assertThat(sum(kernel, weights, arrivals, loss, 4)).isDeepEqualTo(together);
    }
  }

  private static double[][] sum(LayerKernel kernel, double[][] weights, double[][] arrivals, double[][] loss, int most) {
    double[][] sum = new double[SOURCES][TARGETS];
    for (int first = 0; first < SAMPLES; first += most) {
      int last = Math.min(SAMPLES, first + most);
      LayerInput input = new LayerInput(weights, Arrays.copyOfRange(arrivals, first, last), last - first);
      Firing firing = Firing.of(last - first, TARGETS);
      kernel.forward(input, firing);
      double[][] errors = Arrays.copyOfRange(loss, first, last);
      kernel.backward(input, new LayerError(firing, errors, true, Double.POSITIVE_INFINITY), new LayerGradient(sum, new double[0][]));
    }
    return sum;
  }
}
