package io.synfire.tutorials;

import static io.synfire.library.encoders.Encoders.spikeTrains;
import static io.synfire.units.Units.ms;

import io.synfire.dsl.Connection;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Learner;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.Shape;
import io.synfire.library.neurons.If;
import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.report.OnlinePlots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A learning rule is written as text, and measured: how a pair of spikes changes a weight, in floats and in the integers of a chip. */
public final class T14LearningRuleAsText {
  private static final int WIDEST = 30;
  private static final int PAIRS = 2 * WIDEST + 1;
  private static final int FIRST = 50;
  private static final int STEPS = 2 * FIRST;
  private static final int RUNS = 50;
  static final String FLOAT = "float";
  static final String ONE_RUN = "loihi, one run";
  static final String MEAN = "loihi, mean of " + RUNS + " runs";
  private static final float START = 0.5f;

  private T14LearningRuleAsText() {}

  /**
   * Spike-timing-dependent plasticity. x0 and y0 are 1 at a spike of source and target; x1 and y1 are traces of their spikes, which fade: a target
   * spike strengthens by what is left of the source's, a source spike weakens by what is left of the target's.
   */
  static TraceRule rule() {
    return TraceRule.of("dw = 2^-2 * y0 * x1 - 2^-3 * x0 * y1")
        .with(TraceVariable.X1, Trace.adding(1, ms(8)))
        .with(TraceVariable.Y1, Trace.adding(1, ms(16)));
  }

  /** As many pairs of neurons as there are time differences; each neuron spikes when it is told to. */
  static final class Pairs extends Network {
    final Encoder cause = encoder(spikeTrains(), Shape.of(PAIRS));
    final Encoder teacher = encoder(spikeTrains(), Shape.of(PAIRS));
    final NeuronGroup source = neurons(PAIRS, If.defaults());
    final NeuronGroup target = neurons(PAIRS, If.defaults());
    final Connection toSource = connect(cause, source).oneToOne().weights(Weights.constant(1.2));
    final Connection toTarget = connect(teacher, target).oneToOne().weights(Weights.constant(1.2));
    // Too weak to make the target spike alone; a chip spreads its integers over the range
    final Connection learned = connect(source, target).oneToOne().weights(Weights.constant(START)).range(0, 1).lag(1);
    final Learner stdp = learner(rule(), learned);
  }

  /** What each pair changes on a backend, in a run with a seed; pair i has the difference {@code i - 30} steps of 1 ms. */
  public static double[] changes(String backend, long seed) {
    float[][] cause = new float[1][STEPS * PAIRS];
    float[][] teacher = new float[1][STEPS * PAIRS];
    for (int pair = 0; pair < PAIRS; pair++) {
      cause[0][FIRST * PAIRS + pair] = 1;
      teacher[0][(FIRST + pair - WIDEST) * PAIRS + pair] = 1;
    }
    try (Program program = Backends.compile(new Pairs().definition(), backend, ms(1), 1); Run run = program.open(RunOptions.of(1).withSeed(seed))) {
      run.input("cause", cause);
      run.input("teacher", teacher);
      run.advance(STEPS);

      // The weights are parameters of the program, and the run changes them
      float[] weight = program.parameters().get("learned.weight")[0];
      double[] change = new double[PAIRS];
      for (int pair = 0; pair < PAIRS; pair++) {
        change[pair] = weight[pair] - START;
      }
      return change;
    }
  }

  /** The time differences, ms. */
  public static double[] differences() {
    double[] differences = new double[PAIRS];
    for (int pair = 0; pair < PAIRS; pair++) {
      differences[pair] = pair - WIDEST;
    }
    return differences;
  }

  /**
   * Measures on both backends, and draws. The chip rounds traces and weights up or down at random: their mean is that of the rule, with coefficients of
   * 4 bits.
   */
  public static Map<String, double[]> run(Path folder) {
    double[] mean = new double[PAIRS];
    for (int seed = 1; seed <= RUNS; seed++) {
      double[] one = changes("loihi", seed);
      Arrays.setAll(mean, pair -> mean[pair] + one[pair] / RUNS);
    }
    Map<String, double[]> change = new LinkedHashMap<>();
    change.put(FLOAT, changes("float", 1));
    change.put(ONE_RUN, changes("loihi", 1));
    change.put(MEAN, mean);
    new OnlinePlots(folder, rule().text().dw()).window(differences(), change);
    return change;
  }

  /** Prints some changes, and where the picture is. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("synfire");
    Map<String, double[]> change = run(folder);
    System.out.println("ms    " + String.join("    ", change.keySet()));
    for (int pair = 0; pair < PAIRS; pair += 3) {
      System.out.printf("%3d  %6.4f", pair - WIDEST, change.get(FLOAT)[pair]);
      System.out.printf("%15.4f%25.4f%n", change.get(ONE_RUN)[pair], change.get(MEAN)[pair]);
    }
    System.out.println("drawn in " + folder.resolve("stdp-window.png"));
  }
}
