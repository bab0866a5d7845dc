package io.synfire.runtime.firstspike.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.firstspike.neuron.CausalSweep;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeDerivatives;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerKernelTest {
  private static final int SAMPLES = 11;

  /** A layer with random weights, whose inputs are partly missing and partly at the same time. */
  private record Layer(CurrentLif neuron, int sources, int targets, boolean shared, double[][] weights, double[][] arrivals) {

    static Layer random(Random random, double ratio, int[] shape, boolean shared) {
      double[][] weights = new double[shape[0]][];
      Arrays.setAll(weights, i -> random.doubles(shape[1], -8, 16).map(w -> w / shape[0] * Math.max(1, 1 / ratio)).toArray());
      double[][] arrivals = new double[SAMPLES][];
      Arrays.setAll(arrivals, b -> random.doubles(shared ? shape[0] : shape[0] * shape[1], 0, 4)
          .map(t -> t > 3.8 ? SpikeTime.NONE : t > 2 ? 2 : t).toArray());
      return new Layer(CurrentLif.normalized(1, ratio, 0.1, 1.1), shape[0], shape[1], shared, weights, arrivals);
    }

    LayerKernel kernel() {
      return shared ? LayerKernel.shared(neuron, sources, targets) : LayerKernel.perSynapse(neuron, sources, targets);
    }

    LayerInput input() {
      return new LayerInput(weights, arrivals, SAMPLES);
    }

    double[] times(int b, int j) {
      return shared ? arrivals[b] : IntStream.range(0, sources).mapToDouble(i -> arrivals[b][i * targets + j]).toArray();
    }

    double[] column(int j) {
      return Arrays.stream(weights).mapToDouble(row -> row[j]).toArray();
    }

    CausalSweep sweep() {
      return new CausalSweep(FirstSpike.of(neuron));
    }

    Firing firing() {
      Firing firing = Firing.of(SAMPLES, targets);
      kernel().forward(input(), firing);
      return firing;
    }

    LayerGradient gradient() {
      return new LayerGradient(new double[sources][targets], new double[SAMPLES][shared ? sources : sources * targets]);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,4,30", "2,4,30", "1,30,3", "2,30,3", "2,61,300", "1,200,17", "0.4,9,5", "5,50,6", "1.0001,9,5"})
  void spikesAndDerivativesAreThoseOfSingleNeurons(double ratio, int sources, int targets) {
    for (boolean shared : new boolean[] {true, false}) {
      Random random = new Random(sources);
      Layer layer = Layer.random(random, ratio, new int[] {sources, targets}, shared);
      Firing firing = layer.firing();
      assertThat(Arrays.stream(firing.times()).flatMapToDouble(Arrays::stream).filter(SpikeTime::isSpike).count()).isGreaterThan(10);
      double[][] loss = losses(random, targets);
      for (int b = 0; b < SAMPLES; b++) {
        for (int j = 0; j < targets; j++) {
          if (SpikeTime.isSpike(firing.times()[b][j])) {
            double tolerance = 1e-12 * (1 + 1 / firing.slopes()[b][j]);
            assertThat(firing.times()[b][j]).isCloseTo(layer.sweep().spike(layer.times(b, j), layer.column(j)), within(tolerance));
          } else {
            assertThat(layer.sweep().spike(layer.times(b, j), layer.column(j))).isEqualTo(SpikeTime.NONE);
          }
        }
      }
      compare(layer, new LayerError(firing, loss, true, Double.POSITIVE_INFINITY));
      compare(layer, new LayerError(firing, loss, true, 0.2));
      compare(layer, new LayerError(shifted(firing, random), loss, false, 0.2));
      compare(layer, new LayerError(shifted(firing, random), loss, false, Double.POSITIVE_INFINITY));
    }
  }

  private static double[][] losses(Random random, int targets) {
    double[][] loss = new double[SAMPLES][];
    Arrays.setAll(loss, b -> random.doubles(targets, -0.3, 0.3).toArray());
    return loss;
  }

  /** Spikes as a chip or noisy thresholds would have them; now and then at the time of an input. */
  private static Firing shifted(Firing firing, Random random) {
    double[][] times = new double[SAMPLES][];
    Arrays.setAll(times, b -> Arrays.stream(firing.times()[b]).map(t -> random.nextInt(9) == 0 ? 2 : t + 0.3 * random.nextDouble() - 0.1).toArray());
    return new Firing(times, new double[0][]);
  }

  private static void compare(Layer layer, LayerError error) {
    LayerGradient found = layer.gradient();
    layer.kernel().backward(layer.input(), error, found);
    LayerGradient expected = expected(layer, error);
    for (int i = 0; i < layer.sources; i++) {
      close(found.weights()[i], expected.weights()[i]);
    }
    for (int b = 0; b < SAMPLES; b++) {
      close(found.arrivals()[b], expected.arrivals()[b]);
    }
  }

  private static void close(double[] found, double[] expected) {
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isCloseTo(expected[i], within(1e-9 * Math.max(1, Math.abs(expected[i]))));
    }
  }

  /** The sums and the chop rule, written out over single neurons. */
  private static LayerGradient expected(Layer layer, LayerError error) {
    LayerGradient sum = layer.gradient();
    for (int b = 0; b < SAMPLES; b++) {
      for (int j = 0; j < layer.targets; j++) {
        double spike = error.firing().times()[b][j];
        if (!SpikeTime.isSpike(spike)) {
          continue;
        }
        double loss = error.byTime()[b][j];
        SpikeDerivatives one = error.ideal() ? layer.sweep().derivatives(layer.times(b, j), layer.column(j))
            : layer.sweep().derivativesAt(layer.times(b, j), layer.column(j), spike);
        boolean learns = Arrays.stream(one.byWeight()).allMatch(d -> Math.abs(loss * d) <= error.maxGradient());
        for (int i = 0; i < layer.sources; i++) {
          sum.weights()[i][j] += learns ? loss * one.byWeight()[i] : 0;
          sum.arrivals()[b][layer.shared ? i : i * layer.targets + j] += loss * one.byTime()[i];
        }
      }
    }
    return sum;
  }

  @Test
  void thresholdsMayDifferByNeuronAndSample() {
    for (boolean shared : new boolean[] {true, false}) {
      Layer layer = Layer.random(new Random(1), 2, new int[] {10, 5}, shared);
      double[][] thresholds = new double[SAMPLES][];
      Arrays.setAll(thresholds, b -> IntStream.range(0, 5).mapToDouble(j -> 0.5 + 0.1 * j + 0.05 * b).toArray());
      Firing each = Firing.of(SAMPLES, 5);
      layer.kernel().forward(new LayerInput(layer.weights, layer.arrivals, thresholds, SAMPLES), each);
      Firing first = Firing.of(SAMPLES, 5);
      layer.kernel().forward(new LayerInput(layer.weights, layer.arrivals, new double[][] {thresholds[0]}, SAMPLES), first);
      for (int b = 0; b < SAMPLES; b++) {
        for (int j = 0; j < 5; j++) {
          CausalSweep at = new CausalSweep(FirstSpike.of(layer.neuron.withThreshold(0.1 + thresholds[b][j])));
          CausalSweep atFirst = new CausalSweep(FirstSpike.of(layer.neuron.withThreshold(0.1 + thresholds[0][j])));
          same(each.times()[b][j], at.spike(layer.times(b, j), layer.column(j)));
          same(first.times()[b][j], atFirst.spike(layer.times(b, j), layer.column(j)));
        }
      }
    }
  }

  private static void same(double found, double expected) {
    assertThat(SpikeTime.isSpike(found)).isEqualTo(SpikeTime.isSpike(expected));
    if (SpikeTime.isSpike(found)) {
      assertThat(found).isCloseTo(expected, within(1e-9));
    }
  }

  /** What is not wanted is not touched; times far apart do not overflow; a kernel keeps nothing from one call to the next. */
  @Test
  void farTimesAndUnwantedGradients() {
    for (double ratio : new double[] {1, 2, 7}) {
      Layer layer = Layer.random(new Random(2), ratio, new int[] {10, 5}, true);
      for (int b = 0; b < SAMPLES; b++) {
        layer.arrivals[b][3] = b % 2 == 0 ? 1e4 : -1e4;
        layer.weights[3][b % 5] = 9;
      }
      Firing firing = layer.firing();
      double[][] loss = losses(new Random(3), 5);
      compare(layer, new LayerError(firing, loss, true, 0.2));
      LayerKernel kernel = layer.kernel();
      LayerGradient once = layer.gradient();
      kernel.backward(layer.input(), new LayerError(firing, loss, true, 0.2), once);
      LayerGradient weights = new LayerGradient(new double[10][5], new double[0][]);
      kernel.backward(layer.input(), new LayerError(firing, loss, true, 0.2), weights);
      assertThat(weights.weights()).isDeepEqualTo(once.weights());
      LayerGradient arrivals = new LayerGradient(new double[0][], new double[SAMPLES][10]);
      kernel.backward(layer.input(), new LayerError(firing, loss, true, 0.2), arrivals);
      assertThat(arrivals.arrivals()).isDeepEqualTo(once.arrivals());
    }
  }

  @Test
  void manyInputsAreSortedAsFew() {
    Random random = new Random(4);
    for (int size : new int[] {1, 39, 41, 784}) {
      for (double outlier : new double[] {1, 1e6}) {
        double[] times = random.doubles(size, -1, 1).map(t -> t > 0.5 ? 0.5 : t < -0.9 ? SpikeTime.NONE : t).toArray();
        times[size / 2] = outlier;
        SortedInputs sorted = new SortedInputs(size);
        sorted.sort(times, 0, 1);
        int[] expected = IntStream.range(0, size).filter(i -> SpikeTime.isSpike(times[i])).boxed()
            .sorted(java.util.Comparator.comparingDouble(i -> times[i])).mapToInt(i -> i).toArray();
        assertThat(Arrays.copyOf(sorted.order, sorted.count)).isEqualTo(expected);
      }
    }
    SortedInputs none = new SortedInputs(50);
    none.sort(IntStream.range(0, 50).mapToDouble(i -> SpikeTime.NONE).toArray(), 0, 1);
    assertThat(none.count).isZero();
  }

  @Test
  void vectorsHaveTheBitsOfPlainJava() {
    Layer layer = Layer.random(new Random(5), 2, new int[] {100, VectorSweepSteps.FEWEST * 2 + 11}, true);
    FirstSpike solver = FirstSpike.of(layer.neuron);
    Firing vector = Firing.of(SAMPLES, layer.targets);
    Firing plain = Firing.of(SAMPLES, layer.targets);
    new SharedSweep(solver, new VectorSweepSteps(), layer.sources, layer.targets).forward(layer.input(), vector);
    new SharedSweep(solver, new PlainSweepSteps(), layer.sources, layer.targets).forward(layer.input(), plain);
    assertThat(vector.times()).isDeepEqualTo(plain.times());
    assertThat(vector.slopes()).isDeepEqualTo(plain.slopes());
  }

  @Test
  void gradientsByVectorsHaveTheBitsOfPlainJava() {
    for (double ratio : new double[] {1, 2, 3}) {
      Layer layer = Layer.random(new Random(6), ratio, new int[] {43, 61}, true);
      FirstSpike solver = FirstSpike.of(layer.neuron);
      Firing firing = layer.firing();
      double[][] loss = losses(new Random(7), layer.targets);
      for (LayerError error : new LayerError[] {new LayerError(firing, loss, true, 0.2), new LayerError(shifted(firing, new Random(8)), loss, false, 0.2)}) {
        LayerGradient vector = layer.gradient();
        LayerGradient plain = layer.gradient();
        new SharedGradient(solver, new VectorGradientSteps(), layer.sources, layer.targets).backward(layer.input(), error, vector);
        new SharedGradient(solver, new PlainGradientSteps(), layer.sources, layer.targets).backward(layer.input(), error, plain);
        assertThat(vector.weights()).isDeepEqualTo(plain.weights());
        assertThat(vector.arrivals()).isDeepEqualTo(plain.arrivals());
      }
    }
  }
}
