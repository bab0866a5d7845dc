package io.synfire.runtime.floating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightSource;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.conformance.FastSigmoidRule;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.Raster;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.runtime.conformance.WeightedSteps;
import io.synfire.units.Units;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Forward values and all derivatives of whole networks against {@link ReferenceNetwork}. */
class ReferenceGradientTest {
  private static final int STEPS = 40;
  private static final int INPUTS = 6;
  private static final float SLOPE = 0.1f;
  private static final GroupOptions TRAINED = new GroupOptions(Map.of(), Map.of(), Set.of("gain", "tau"), Set.of());

  private static TestNetwork base(boolean spikes) {
    return new TestNetwork().encoder("in", INPUTS, new Raster(INPUTS, spikes))
        .group("a", 5, Models.leaky(8, 1), TRAINED).group("b", 3, Models.leaky(12, 0.8), TRAINED)
        .connect(Link.of("in_a", "in", "a", new WeightSource.Uniform(-0.2, 0.9)).bias(new WeightSource.Uniform(0, 0.1)))
        .connect(Link.of("a_b", "a", "b", new WeightSource.Uniform(-0.3, 0.8)).unit(1.5))
        .decoder("out", "b", new WeightedSteps("spike", SLOPE)).monitor("a", "v").monitor("b", "v").learner(new FastSigmoidRule());
  }

  @Test
  void feedForward() {
    check(base(true), true);
  }

  @Test
  void lagsDelaysAndLoops() {
    check(
        base(true)
            .connect(Link.of("a_a", "a", "a", new WeightSource.Normal(0, 0.2)).lag(1))
            .connect(Link.of("b_a", "b", "a", new WeightSource.Normal(0, 0.4)).lag(2).delay(Units.ms(3)))
            .connect(Link.of("again", "a", "b", new WeightSource.Normal(0, 0.4)).lag(4)),
        true);
  }

  @Test
  void delayPerSynapse() {
    float[][] in = new float[INPUTS][5];
    float[][] loop = new float[5][5];
    SplittableRandom random = new SplittableRandom(11);
    fill(in, () -> random.nextInt(4) * 1e-3f);
    fill(loop, () -> (1 + random.nextInt(5)) * 1e-3f);
    check(
        base(true)
            .connect(Link.of("late", "in", "a", new WeightSource.Normal(0, 0.3)).delays(in))
            .connect(Link.of("a_a", "a", "a", new WeightSource.Normal(0, 0.2)).lag(1).delays(loop)),
        true);
  }

  @Test
  void oneToOneAndSparse() {
    check(
        base(true)
            .connect(Link.of("self", "a", "a", new WeightSource.Normal(0, 0.3)).topology(new Topology.OneToOne()).lag(2))
            .connect(Link.of("few", "b", "a", new WeightSource.Normal(0, 0.5)).topology(new Topology.Sparse(0.2)).lag(1))
            .connect(Link.of("many", "b", "a", new WeightSource.Normal(0, 0.5)).topology(new Topology.Sparse(0.7)).lag(1)),
        false);
  }

  @Test
  void gradedSignals() {
    check(
        base(false)
            .connect(Link.of("v_b", "a", "b", new WeightSource.Normal(0, 0.1)).from("v"))
            .connect(Link.of("v_a", "b", "a", new WeightSource.Normal(0, 0.1)).from("v").lag(2)),
        true);
  }

  private static void check(TestNetwork network, boolean allWeights) {
    float[][] data = new float[1][STEPS * INPUTS];
    SplittableRandom random = new SplittableRandom(5);
    fill(data, () -> random.nextDouble() < 0.3 ? 1 : 0);
    double[][] output = new double[STEPS][INPUTS];
    for (int i = 0; i < data[0].length; i++) {
      output[i / INPUTS][i % INPUTS] = data[0][i];
    }
    try (Program program = Backends.compile(network.definition(), "float", Units.ms(1), 3); Run run = program.open(new RunOptions(1, 1, 1, true))) {
      ReferenceNetwork reference = new ReferenceNetwork(program, new FastSigmoidRule().surrogate().derivative());
      run.input("in", data);
      Observations seen = run.advance(STEPS);
      reference.run(output);
      assertForward(seen, reference);
      float[][] byOutput = {{1, -2, 0.5f}};
      float[][] byCounts = {{0.3f, 0, -0.2f, 0.1f, 0.4f}};
      ParameterStore found = run.backward(Map.of("out", byOutput), Map.of("a", byCounts));
      Map<String, double[][]> expected = reference.backward((group, variable, step, neuron) ->
          !variable.equals("spike") ? 0 : group.equals("b") ? byOutput[0][neuron] * (1 + SLOPE * step) : byCounts[0][neuron]);
      assertThat(found.names()).containsAll(program.parameters().names());
      for (String name : found.names()) {
        assertGradient(name, found.get(name), expected.get(name), program.parameters().get(name), allWeights);
      }
    }
  }

  private static void assertForward(Observations seen, ReferenceNetwork reference) {
    for (String group : new String[] {"a", "b"}) {
      float[][][] v = seen.states().get(group + ".v");
      for (int n = 0; n < STEPS; n++) {
        for (int i = 0; i < v[n][0].length; i++) {
          assertThat((double) v[n][0][i]).as("%s.v[%s] in step %s", group, i, n).isCloseTo(reference.value(group, "v", n, i), within(1e-5));
        }
      }
    }
    assertThat(seen.spikeCounts().get("a")[0]).as("the test needs activity").satisfies(c -> assertThat(sum(c)).isBetween(10f, 150f));
    assertThat(sum(seen.spikeCounts().get("b")[0])).as("the test needs activity").isBetween(5f, 100f);
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  private static void assertGradient(String name, float[][] found, double[][] expected, float[][] parameter, boolean allWeights) {
    double largest = 0;
    for (double[] row : expected) {
      for (double d : row) {
        largest = Math.max(largest, Math.abs(d));
      }
    }
    assertThat(largest).as("%s should matter", name).isPositive();
    for (int i = 0; i < found.length; i++) {
      for (int j = 0; j < found[i].length; j++) {
        boolean synapse = allWeights || !name.endsWith(".weight") || parameter[i][j] != 0;
        assertThat((double) found[i][j]).as("%s[%s][%s]", name, i, j).isCloseTo(synapse ? expected[i][j] : 0, within(2e-5 * largest));
      }
    }
  }

  private static void fill(float[][] rows, java.util.function.Supplier<Number> value) {
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = value.get().floatValue();
      }
    }
  }
}
