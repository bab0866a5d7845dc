package io.synfire.tutorials.bench;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.NeuronKernel;
import io.synfire.kernel.StepBuffers;
import io.synfire.library.neurons.Clif;
import io.synfire.library.neurons.CubaLif;
import io.synfire.library.neurons.Lif;
import io.synfire.library.surrogates.Arctan;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.bench.Benchmark;
import io.synfire.runtime.kernels.KernelFactory;
import io.synfire.runtime.kernels.KernelSpec;
import io.synfire.runtime.kernels.Primitives;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What generated kernels are measured against computes the same as they do. */
class HandWrittenTest {
  private static final int NEURONS = 256;
  private static final int STEPS = 60;

  static Stream<ModelCase> models() {
    return Stream.of(new ModelCase(Lif.defaults(), ms(1), 0.4), new ModelCase(CubaLif.defaults(), ms(1), 0.4e-9), new ModelCase(Clif.defaults(), ms(1), 0.4));
  }

  private static StepBuffers buffers(ModelCase model, KernelLayout layout) {
    StepBuffers b = new StepBuffers();
    b.coefficient = model.coefficients();
    b.surrogate = KernelFactory.derivative(Arctan.defaults().surrogate());
    b.variable = new float[layout.variables().size()][NEURONS];
    b.adjoint = new float[layout.variables().size()][NEURONS];
    b.input = new float[layout.inputs().size()][NEURONS];
    b.inputAdjoint = new float[layout.inputs().size()][NEURONS];
    for (int k = 0; k < b.variable.length; k++) {
      Arrays.fill(b.variable[k], model.initial().get(layout.variables().get(k)).floatValue());
    }
    return b;
  }

  private static KernelSpec spec(ModelCase model) {
    return new KernelSpec(model.definition().text(), Set.of(), Set.of(), Optional.of(Arctan.defaults().surrogate()));
  }

  /** What a kernel made of random input: spikes, and the derivatives by input and state of a random weighting of spikes. */
  private record Course(float[][] spikes, float[][] inputAdjoints, int count) {
    static Course of(ModelCase model, NeuronKernel kernel, boolean taped) {
      StepBuffers b = buffers(model, kernel.layout());
      SplittableRandom random = new SplittableRandom(1);
      float[][][] tapes = new float[STEPS][kernel.layout().tape().size()][NEURONS];
      float[][] spikes = new float[STEPS][];
      int last = b.variable.length - 1;
      for (int t = 0; t < STEPS; t++) {
        Arrays.setAll(b.input, p -> new float[NEURONS]);
        for (int n = 0; n < NEURONS; n++) {
          b.input[0][n] = (float) (model.drive() * random.nextDouble());
        }
        b.tape = tapes[t];
        if (taped) {
          kernel.forwardTaped(b, 0, NEURONS);
        } else {
          kernel.forward(b, 0, NEURONS);
        }
        spikes[t] = b.variable[last].clone();
      }
      float[][] adjoints = new float[STEPS][];
      for (int t = STEPS - 1; taped && t >= 0; t--) {
        b.tape = tapes[t];
        for (int n = 0; n < NEURONS; n++) {
          b.adjoint[last][n] = (float) random.nextDouble();
        }
        kernel.backward(b, 0, NEURONS);
        adjoints[t] = b.inputAdjoint[0].clone();
      }
      double sum = Arrays.stream(spikes).mapToDouble(row -> sum(row)).sum();
      return new Course(spikes, adjoints, (int) sum);
    }

    private static double sum(float[] row) {
      double sum = 0;
      for (float x : row) {
        sum += x;
      }
      return sum;
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void spikesAreThoseOfTheGeneratedKernel(ModelCase model) {
    assumeTrue(Primitives.vectorised(), "skipped, no module jdk.incubator.vector");
    NeuronKernel byHand = HandWritten.of(model.name()).orElseThrow().kernel(spec(model));
    NeuronKernel generated = new KernelFactory().kernel(spec(model));
    assertThat(byHand.layout()).isEqualTo(generated.layout());
    for (boolean taped : new boolean[] {false, true}) {
      Course expected = Course.of(model, generated, taped);
      assertThat(expected.count()).as("spikes of %s", model.name()).isBetween(NEURONS / 2, NEURONS * STEPS / 2);
      assertThat(Course.of(model, byHand, taped).spikes()).isDeepEqualTo(expected.spikes());
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void gradientsAreThoseOfTheGeneratedKernel(ModelCase model) {
    assumeTrue(Primitives.vectorised(), "skipped, no module jdk.incubator.vector");
    float[][] byHand = Course.of(model, HandWritten.of(model.name()).orElseThrow().kernel(spec(model)), true).inputAdjoints();
    float[][] generated = Course.of(model, new KernelFactory().kernel(spec(model)), true).inputAdjoints();
    float largest = 0;
    for (float[] row : generated) {
      for (float x : row) {
        largest = Math.max(largest, Math.abs(x));
      }
    }
    assertThat(largest).isPositive();
    for (int t = 0; t < STEPS; t++) {
      for (int n = 0; n < NEURONS; n++) {
        assertThat(byHand[t][n]).as("step %d, neuron %d", t, n).isCloseTo(generated[t][n], within(1e-4f * largest));
      }
    }
  }

  @Test
  void layersByHandStartAnewInEveryRun() {
    DenseLayers layers = DenseLayers.firingAt(20);
    HandWrittenLayers byHand = new HandWrittenLayers(layers);
    HandWrittenLayers.Spikes spikes = byHand.run(200);
    assertThat(spikes.first()).as("1024 neurons at 20 Hz for 0.2 s").isBetween(3000L, 4200L);
    assertThat(byHand.run(200)).isEqualTo(spikes);
  }

  /** The task compares both before it is measured. */
  @Test
  void layersByHandSpikeAsOnTheEmulatedChip() {
    for (Benchmark.Variant variant : new LoihiBenchmark().variants().subList(1, 3)) {
      try (Benchmark.Task task = variant.task().get()) {
        assertThat(task.amounts().get("synapticEventsPerCpuSecond")).as(variant.name()).isGreaterThan(1e6);
      }
    }
  }

  @Test
  void syntheticImagesAreNearestToTheirOwnClass() {
    SyntheticImages data = new SyntheticImages(200, 5, CounterRandom.seeded(1));
    float[][] images = data.images(25);
    int[] labels = data.labels(25);
    assertThat(images).isDeepEqualTo(data.images(25));
    for (int a = 0; a < 25; a++) {
      for (int b = 0; b < 25; b++) {
        assertThat(labels[a] == labels[b]).as("%d and %d", a, b).isEqualTo(a == b || distance(images[a], images[b]) < 0.15);
      }
      assertThat(labels[a]).isEqualTo(a % 5);
    }
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += Math.abs(a[j] - b[j]);
    }
    return sum / a.length;
  }

  @Test
  void benchmarksNameVariantsThatExist() {
    for (var benchmark : Benchmark.all()) {
      var names = benchmark.variants().stream().map(Benchmark.Variant::name).toList();
      assertThat(names).as(benchmark.name()).isNotEmpty().doesNotHaveDuplicates();
      benchmark.variants().forEach(v -> assertThat(v.reference().isEmpty() || names.contains(v.reference())).as(v.name()).isTrue());
      assertThat(benchmark.description()).isNotBlank();
    }
  }

  @Test
  void aTrainingStepOfTheBenchmarkRuns() {
    try (ClifTraining training = new ClifTraining(10)) {
      training.once();
      training.once();
      assertThat(training.units()).isEqualTo(100.0 * 110 * 10);
    }
  }
}
