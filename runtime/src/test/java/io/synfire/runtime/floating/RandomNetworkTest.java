package io.synfire.runtime.floating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.ir.NetworkDefinition;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.conformance.FastSigmoidRule;
import io.synfire.units.Units;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Networks drawn at random, run in windows drawn at random, against {@link ReferenceNetwork}: values of all steps and all derivatives. */
class RandomNetworkTest {
  private static final int CASES = 60;
  private static final int BATCH = 3;

  @Test
  void valuesAndDerivativesAreThoseOfTheReference() {
    int compared = 0;
    for (long seed = 0; seed < CASES; seed++) {
      compared += new Case(seed).compare() ? 1 : 0;
    }
    assertThat(compared).as("cases that stay clear of thresholds").isGreaterThan(CASES / 2);
  }

  /** One network with its input and windows. */
  private static final class Case {
    private final SplittableRandom random;
    private final RandomNetwork drawn;
    private final String name;
    private final int[] windows;
    private final float[][] data;
    private final Map<String, float[][]> byCounts = new HashMap<>();

    Case(long seed) {
      random = new SplittableRandom(seed);
      drawn = new RandomNetwork(random);
      name = "seed " + seed;
      windows = random.ints(1 + random.nextInt(3), 1, 20).toArray();
      data = new float[BATCH][steps() * RandomNetwork.INPUTS];
      for (float[] sample : data) {
        for (int i = 0; i < sample.length; i++) {
          sample[i] = random.nextDouble() < 0.3 ? 1 : 0;
        }
      }
    }

    private int steps() {
      return java.util.Arrays.stream(windows).sum();
    }

    boolean compare() {
      NetworkDefinition network = drawn.definition();
      try (Program program = Backends.compile(network, "float", Units.ms(1), random.nextLong());
          Run run = program.open(new RunOptions(BATCH, 1, 2, true))) {
        ReferenceNetwork[] references = references(program);
        boolean clear = java.util.Arrays.stream(references).allMatch(r -> r.nearestToThreshold() > 1e-4);
        return clear && compare(program, run, references);
      }
    }

    private ReferenceNetwork[] references(Program program) {
      ReferenceNetwork[] references = new ReferenceNetwork[BATCH];
      for (int b = 0; b < BATCH; b++) {
        double[][] output = new double[steps()][RandomNetwork.INPUTS];
        for (int i = 0; i < data[b].length; i++) {
          output[i / RandomNetwork.INPUTS][i % RandomNetwork.INPUTS] = data[b][i];
        }
        references[b] = new ReferenceNetwork(program, new FastSigmoidRule().surrogate().derivative());
        references[b].run(output);
      }
      return references;
    }

    private boolean compare(Program program, Run run, ReferenceNetwork[] references) {
      run.input("in", data);
      int first = 0;
      for (int steps : windows) {
        assertForward(run.advance(steps), references);
        first += steps;
      }
      drawn.spiking().forEach((group, neurons) -> byCounts.put(group, derivatives(neurons)));
      ParameterStore found = run.backward(Map.of(), byCounts);
      int start = first - windows[windows.length - 1];
      Map<String, double[][]> expected = new HashMap<>();
      for (int b = 0; b < BATCH; b++) {
        int sample = b;
        references[b].backward((group, variable, step, neuron) -> variable.equals("spike") ? byCounts.get(group)[sample][neuron] : 0, start)
            .forEach((parameter, gradient) -> expected.merge(parameter, gradient, Case::sum));
      }
      found.names().forEach(parameter -> assertGradient(parameter, found.get(parameter), expected.get(parameter)));
      assertThat(found.names()).as(name).containsExactlyInAnyOrderElementsOf(program.parameters().names());
      return true;
    }

    private float[][] derivatives(int neurons) {
      float[][] by = new float[BATCH][neurons];
      for (float[] row : by) {
        for (int i = 0; i < neurons; i++) {
          row[i] = (float) random.nextDouble(-1, 1);
        }
      }
      return by;
    }

    private static double[][] sum(double[][] a, double[][] b) {
      for (int i = 0; i < a.length; i++) {
        for (int j = 0; j < a[i].length; j++) {
          a[i][j] += b[i][j];
        }
      }
      return a;
    }

    private void assertForward(Observations seen, ReferenceNetwork[] references) {
      seen.states().forEach((monitor, records) -> {
        String group = monitor.substring(0, monitor.indexOf('.'));
        String variable = monitor.substring(monitor.indexOf('.') + 1);
        for (int n = 0; n < records.length; n++) {
          int step = (int) seen.firstStep() + n;
          for (int b = 0; b < BATCH; b++) {
            for (int i = 0; i < records[n][b].length; i++) {
              double expected = references[b].value(group, variable, step, i);
              assertThat((double) records[n][b][i]).as("%s: %s[%s] of sample %s in step %s", name, monitor, i, b, step)
                  .isCloseTo(expected, within(2e-5 * Math.max(1, Math.abs(expected))));
            }
          }
        }
      });
    }

    private void assertGradient(String parameter, float[][] found, double[][] expected) {
      double largest = 1e-6;
      for (double[] row : expected) {
        for (double d : row) {
          largest = Math.max(largest, Math.abs(d));
        }
      }
      for (int i = 0; i < found.length; i++) {
        for (int j = 0; j < found[i].length; j++) {
          assertThat((double) found[i][j]).as("%s: %s[%s][%s]", name, parameter, i, j).isCloseTo(expected[i][j], within(1e-4 * largest));
        }
      }
    }
  }
}
