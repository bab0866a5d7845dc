package io.synfire.runtime.firstspike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.ir.DelayShape;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightSource;
import io.synfire.learning.ExactGradient;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.units.Units;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives through the run, against central differences of the times: several groups, skipped layers, all kinds of connections and delays. */
class FirstSpikeGradientTest {
  private static final int BATCH = 40;
  private static final int STEPS = 100;

  private static TestNetwork network(double ratio) {
    float[][] delays = new float[8][3];
    Random random = new Random(4);
    Arrays.stream(delays).forEach(row -> {
      for (int j = 0; j < row.length; j++) {
        row[j] = 0.01f * random.nextFloat();
      }
    });
    return new TestNetwork().encoder("in", 5, new GivenTimes())
        .group("hidden", 8, FirstSpikeModels.model(Units.ms(10 * ratio), Units.ms(10), 2, 0.6))
        .group("copy", 8, FirstSpikeModels.model(Units.ms(10), Units.ms(5), 2, 0.5))
        .group("out", 3, FirstSpikeModels.model(Units.ms(10 * ratio), Units.ms(10), 2, 1))
        .connect(Link.of("in_hidden", "in", "hidden", new WeightSource.Normal(0.7, 0.5)).topology(new Topology.Sparse(0.8)))
        .connect(Link.of("hidden_copy", "hidden", "copy", new WeightSource.Constant(2)).topology(new Topology.OneToOne()).delay(Units.ms(1.5)))
        .connect(Link.of("hidden_out", "hidden", "out", new WeightSource.Normal(0.5, 0.5)).delays(delays))
        .connect(Link.of("copy_out", "copy", "out", new WeightSource.Normal(0.5, 0.5)).lag(1).unit(0.5))
        .connect(Link.of("in_out", "in", "out", new WeightSource.Normal(0, 0.5)))
        .decoder("times", "out", new ExactTimes()).decoder("early", "hidden", new ExactTimes()).learner(new ExactGradient());
  }

  private static TestNetwork delayed(double ratio) {
    WeightSource parameters = new WeightSource.Normal(0, 1);
    DelayShape shape = ratio == 1 ? DelayShape.AXONAL : ratio == 2 ? DelayShape.SYNAPTIC : DelayShape.DENDRITIC;
    return new TestNetwork().encoder("in", 5, new GivenTimes())
        .group("hidden", 8, FirstSpikeModels.model(Units.ms(10 * ratio), Units.ms(10), 2, 0.6))
        .group("copy", 8, FirstSpikeModels.model(Units.ms(10), Units.ms(5), 2, 0.5))
        .group("out", 3, FirstSpikeModels.model(Units.ms(10 * ratio), Units.ms(10), 2, 1))
        .connect(Link.of("in_hidden", "in", "hidden", new WeightSource.Normal(0.7, 0.5)).topology(new Topology.Sparse(0.8))
            .learned(shape, parameters, Units.ms(10)))
        .connect(Link.of("hidden_copy", "hidden", "copy", new WeightSource.Constant(2)).topology(new Topology.OneToOne())
            .learned(shape, parameters, Units.ms(8)))
        .connect(Link.of("hidden_out", "hidden", "out", new WeightSource.Normal(0.5, 0.5)).learned(DelayShape.SYNAPTIC, parameters, Units.ms(10)))
        .connect(Link.of("copy_out", "copy", "out", new WeightSource.Normal(0.5, 0.5)).lag(1).learned(DelayShape.DENDRITIC, parameters, Units.ms(6)))
        .connect(Link.of("in_out", "in", "out", new WeightSource.Normal(0.2, 0.5)).learned(DelayShape.AXONAL, parameters, Units.ms(6)))
        .decoder("times", "out", new ExactTimes()).decoder("early", "hidden", new ExactTimes()).learner(new ExactGradient());
  }

  private static float[][] input() {
    Random random = new Random(2);
    float[][] input = new float[BATCH][5];
    for (float[] row : input) {
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextInt(8) == 0 ? 1000 : 20 * random.nextFloat();
      }
    }
    return input;
  }

  private static float[][] factors(int columns) {
    Random random = new Random(columns);
    float[][] factors = new float[BATCH][columns];
    Arrays.stream(factors).forEach(row -> {
      for (int j = 0; j < columns; j++) {
        row[j] = (float) random.nextGaussian();
      }
    });
    return factors;
  }

  private static double[] times(Run run) {
    run.reset(1);
    Map<String, float[][]> answers = run.advance(STEPS).decoders();
    return java.util.stream.Stream.of("times", "early").flatMap(id -> Arrays.stream(answers.get(id)))
        .flatMapToDouble(row -> java.util.stream.IntStream.range(0, row.length).mapToDouble(j -> row[j])).toArray();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 1.4})
  void derivativesByLearntDelaysAreThoseOfCentralDifferences(double ratio) {
    double[] factor = java.util.stream.Stream.of(factors(3), factors(8)).flatMap(Arrays::stream)
        .flatMapToDouble(row -> java.util.stream.IntStream.range(0, row.length).mapToDouble(j -> row[j])).toArray();
    for (String backend : ratio == 2 ? List.of("first-spike", "event") : List.of("first-spike")) {
      try (Program program = Backends.compile(delayed(ratio).definition(), backend, Units.ms(1), 3);
          Run run = program.open(RunOptions.of(BATCH).withGradients().withThreads(2))) {
        run.input("in", input());
        times(run);
        ParameterStore gradient = run.backward(Map.of("times", factors(3), "early", factors(8)), Map.of());
        for (String name : List.of("in_hidden.delay", "hidden_copy.delay", "hidden_out.delay", "copy_out.delay", "in_out.delay")) {
          int compared = compare(run, program.parameters().get(name), gradient.get(name), factor);
          assertThat(compared).as(backend + " " + name).isGreaterThan(gradient.get(name).length * gradient.get(name)[0].length / 3);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 1.4, 5})
  void derivativesAreThoseOfCentralDifferences(double ratio) {
    double[] factor = java.util.stream.Stream.of(factors(3), factors(8)).flatMap(Arrays::stream)
        .flatMapToDouble(row -> java.util.stream.IntStream.range(0, row.length).mapToDouble(j -> row[j])).toArray();
    try (Program program = Backends.compile(network(ratio).definition(), "first-spike", Units.ms(1), 3);
        Run run = program.open(RunOptions.of(BATCH).withGradients().withThreads(2))) {
      run.input("in", input());
      times(run);
      ParameterStore gradient = run.backward(Map.of("times", factors(3), "early", factors(8)), Map.of());
      assertThat(gradient.names()).containsExactlyInAnyOrder("in_hidden.weight", "hidden_copy.weight", "hidden_out.weight", "copy_out.weight", "in_out.weight");
      int compared = 0;
      for (String name : gradient.names()) {
        compared += compare(run, program.parameters().get(name), gradient.get(name), factor);
      }
      assertThat(compared).isGreaterThan(60);
    }
  }

  /** Compares where differences to either side agree: where no spike comes or goes, grazes the threshold, or changes its order with an input. */
  private static int compare(Run run, float[][] weight, float[][] gradient, double[] factor) {
    int compared = 0;
    double now = loss(run, factor);
    for (int i = 0; i < weight.length; i++) {
      for (int j = 0; j < weight[i].length; j++) {
        double above = difference(run, weight[i], j, 2e-3f, factor, now);
        double below = difference(run, weight[i], j, -2e-3f, factor, now);
        if (weight[i][j] == 0) {
          assertThat(gradient[i][j]).as("no synapse").isZero();
        } else if (Math.abs(above - below) < 0.02 * Math.abs(above) + 0.05) {
          assertThat((double) gradient[i][j]).isCloseTo((above + below) / 2, within(0.01 * Math.abs(above) + 0.05));
          compared++;
        }
      }
    }
    return compared;
  }

  private static double difference(Run run, float[] weight, int j, float h, double[] factor, double now) {
    float kept = weight[j];
    weight[j] = kept + h;
    double moved = loss(run, factor);
    double change = weight[j] - kept;
    weight[j] = kept;
    return (moved - now) / change;
  }

  private static double loss(Run run, double[] factor) {
    double[] times = times(run);
    double sum = 0;
    for (int k = 0; k < times.length; k++) {
      sum += factor[k] * times[k];
    }
    return sum;
  }
}
