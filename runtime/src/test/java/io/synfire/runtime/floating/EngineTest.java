package io.synfire.runtime.floating;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightSource;
import io.synfire.runtime.backend.Backend;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.conformance.FastSigmoidRule;
import io.synfire.runtime.conformance.Held;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.RandomSpikes;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.runtime.conformance.WeightedSteps;
import io.synfire.runtime.kernels.KernelFactory;
import io.synfire.runtime.kernels.PlainPrimitives;
import io.synfire.units.Units;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Bits that must not depend on threads, arithmetic or path; and what a step must not do. */
class EngineTest {
  private static final int BATCH = 45;
  private static final int INPUTS = 19;
  private static final Backend PLAIN = new FloatBackend(new Engine(KernelFactory.plain(), PlainPrimitives::new));
  private static final GroupOptions TRAINED = new GroupOptions(Map.of(), Map.of(), Set.of("gain"), Set.of());

  /** Every kind of path: sparse and dense spikes, graded, constant, one to one, lists, delays, loops. */
  private static NetworkDefinition network() {
    return new TestNetwork().encoder("in", INPUTS, new RandomSpikes()).encoder("held", 3, new Held())
        .group("a", 35, Models.leaky(8, 1), TRAINED).group("b", 7, Models.leaky(12, 0.8))
        .connect(Link.of("in_a", "in", "a", new WeightSource.Uniform(-0.2, 0.5)).bias(new WeightSource.Uniform(0, 0.02)))
        .connect(Link.of("held_a", "held", "a", new WeightSource.Uniform(0, 0.05)).lag(1))
        .connect(Link.of("a_a", "a", "a", new WeightSource.Normal(0, 0.1)).lag(3))
        .connect(Link.of("a_b", "a", "b", new WeightSource.Uniform(-0.1, 0.3)))
        .connect(Link.of("v_b", "a", "b", new WeightSource.Normal(0, 0.1)).from("v").lag(1))
        .connect(Link.of("few", "b", "a", new WeightSource.Normal(0, 0.2)).topology(new Topology.Sparse(0.2)).delay(Units.ms(4)))
        .connect(Link.of("self", "b", "b", new WeightSource.Constant(-0.1)).topology(new Topology.OneToOne()).lag(1))
        .decoder("out", "b", new WeightedSteps("spike", 0.1f)).monitor("b", "v").spikes("a", "spike").learner(new FastSigmoidRule()).definition();
  }

  /** What a window and its backward pass gave. */
  private record Result(Observations seen, Map<String, float[][]> gradients) {}

  private static Result train(Backend backend, int threads) {
    try (Program program = Backends.compile(network(), backend, Units.ms(1), 4); Run run = program.open(new RunOptions(BATCH, 2, threads, true))) {
      give(run, 0.7);
      run.advance(7);
      Observations seen = run.advance(30);
      float[][] byOutput = new float[BATCH][7];
      for (int b = 0; b < BATCH; b++) {
        byOutput[b][b % 7] = 1f / (1 + b);
      }
      ParameterStore gradients = run.backward(Map.of("out", byOutput), Map.of());
      Map<String, float[][]> copy = new TreeMap<>();
      gradients.names().forEach(name -> copy.put(name, gradients.get(name)));
      return new Result(seen, copy);
    }
  }

  private static void give(Run run, double density) {
    SplittableRandom random = new SplittableRandom(8);
    float[][] rates = new float[BATCH][INPUTS];
    float[][] held = new float[BATCH][3];
    for (int b = 0; b < BATCH; b++) {
      double mean = random.nextDouble(density);
      for (int j = 0; j < INPUTS; j++) {
        rates[b][j] = (float) mean;
      }
      held[b][b % 3] = 1;
    }
    run.input("in", rates);
    run.input("held", held);
  }

  @Test
  void gradientsDoNotDependOnTheNumberOfThreads() {
    Result one = train(Backends.named("float"), 1);
    assertThat(one.gradients().get("in_a.weight")[0]).isNotEqualTo(new float[35]);
    for (int threads : new int[] {2, 3, 8}) {
      assertThat(train(Backends.named("float"), threads)).as("%s threads", threads).usingRecursiveComparison().isEqualTo(one);
    }
  }

  @Test
  void networksAtTheSameTimeDoNotDisturbEachOther() {
    Result alone = train(Backends.named("float"), 1);
    List<Result> together = java.util.stream.IntStream.range(0, 4).parallel().mapToObj(i -> train(new FloatBackend(), 2)).toList();
    assertThat(together).allSatisfy(result -> assertThat(result).usingRecursiveComparison().isEqualTo(alone));
  }

  @Test
  void plainAndVectorArithmeticHaveTheSameBits() {
    assertThat(train(PLAIN, 1)).usingRecursiveComparison().isEqualTo(train(Backends.named("float"), 1));
  }

  @Test
  void nothingIsAllocatedInAStep() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    NetworkDefinition network = new TestNetwork().encoder("held", 3, new Held()).group("a", 35, Models.leaky(8, 1)).group("b", 7, Models.leaky(12, 0.8))
        .connect(Link.of("held_a", "held", "a", new WeightSource.Uniform(0, 0.3)))
        .connect(Link.of("a_b", "a", "b", new WeightSource.Uniform(0, 0.2)))
        .connect(Link.of("v_b", "a", "b", new WeightSource.Normal(0, 0.1)).from("v").lag(1))
        .connect(Link.of("b_a", "b", "a", new WeightSource.Constant(-0.1)).lag(2))
        .connect(Link.of("few", "b", "a", new WeightSource.Normal(0, 0.2)).topology(new Topology.Sparse(0.2)).delay(Units.ms(4)))
        .learner(new FastSigmoidRule()).definition();
    try (Program program = Backends.compile(network, PLAIN, Units.ms(1), 4); Run run = program.open(new RunOptions(4, 2, 1, true))) {
      run.input("held", new float[][] {{1, 0, 1}, {0, 1, 0}, {1, 1, 1}, {0, 0, 0}});
      long[] allocated = new long[4];
      int[] steps = {500, 500, 10, 500};
      for (int i = 0; i < steps.length; i++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        run.advance(steps[i]);
        run.backward(Map.of(), Map.of("b", new float[][] {{1, 1, 1, 1, 1, 1, 1}, new float[7], new float[7], new float[7]}));
        allocated[i] = threads.getCurrentThreadAllocatedBytes() - before;
      }
      assertThat(allocated[3] - allocated[2]).as("bytes for 490 more steps, once the buffers are there").isLessThan(490);
    }
  }
}
