package io.synfire.library.neurons;

import static io.synfire.units.Units.hertz;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.dsl.Encoder;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.Shape;
import io.synfire.library.encoders.Encoders;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Networks of neurons that send values to each other run on the chip much as they do in floats. */
class GradedNetworkTest {
  private static final int INPUTS = 20;
  private static final int STEPS = 200;

  /** {@code [step][neuron]} a variable of a group. */
  private static List<float[]> trace(Network network, String backend, String group, String variable) {
    float[][] rates = new float[1][INPUTS];
    Arrays.fill(rates[0], 1);
    List<float[]> trace = new ArrayList<>();
    try (Program program = Backends.compile(network.definition(), backend, ms(1), 5); Run run = program.open(RunOptions.of(1))) {
      run.input("input", rates);
      for (int step = 0; step < STEPS; step++) {
        run.advance(1);
        trace.add(run.state(group, variable)[0].clone());
      }
    }
    return trace;
  }

  private static double[] sums(List<float[]> trace, boolean magnitudes) {
    double[] sums = new double[trace.getFirst().length];
    trace.forEach(row -> Arrays.setAll(sums, i -> sums[i] + (magnitudes ? Math.abs(row[i]) : row[i])));
    return sums;
  }

  /** Weights of -1 to 1 that integers hold exactly. */
  private static float[][] eighths(int rows, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] weights = new float[rows][columns];
    for (float[] row : weights) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextInt(-8, 9) / 8f;
      }
    }
    return weights;
  }

  /** Ternary neurons that excite and inhibit ternary neurons; leaks that chip and floats hold alike. */
  private static Network ternary() {
    TernaryLif first = new TernaryLif(scalar(0.5), scalar(0.25), scalar(0), scalar(2), scalar(-2));
    TernaryLif second = new TernaryLif(scalar(0.25), scalar(0.125), scalar(0), scalar(1.5), scalar(-1.5));
    return Network.with("ternary", net -> {
      Encoder input = net.encoder("input", Encoders.poisson(hertz(100)), Shape.of(INPUTS));
      NeuronGroup a = net.neurons("a", 16, first);
      NeuronGroup b = net.neurons("b", 10, second);
      net.connect(input, a).full().weights(Weights.given(eighths(INPUTS, 16, 1)));
      net.connect(a, b).from(TernaryLifModel.S).full().weights(Weights.given(eighths(16, 10, 2))).lag(1);
    });
  }

  private static Network delta() {
    return Network.with("delta", net -> {
      Encoder input = net.encoder("input", Encoders.poisson(hertz(100)), Shape.of(INPUTS));
      NeuronGroup a = net.neurons("a", 8, new Delta(scalar(0.25)));
      NeuronGroup b = net.neurons("b", 8, Sigma.defaults());
      net.connect(input, a).full().weights(Weights.uniform(-1, 1));
      net.connect(a, b).from(DeltaModel.S).oneToOne().weights(Weights.constant(0.5)).lag(1);
    });
  }

  @Test
  void ternaryNeuronsSendTheirSigns() {
    List<float[]> expected = trace(ternary(), "float", "b", "s");
    double[] net = sums(expected, false);
    assertThat(Arrays.stream(net).anyMatch(n -> n > 5) && Arrays.stream(net).anyMatch(n -> n < -5)).as("both signs: %s", Arrays.toString(net)).isTrue();
    double all = Arrays.stream(sums(expected, true)).sum();
    assertThat(all).isGreaterThan(100);
    double before = difference(trace(ternary(), "float", "a", "s"), trace(ternary(), "loihi", "a", "s"));
    double after = difference(expected, trace(ternary(), "loihi", "b", "s"));
    assertThat(after).as("of %s spikes, after %s of the first layer", all, before).isLessThan(0.03 * all);
  }

  private static double difference(List<float[]> expected, List<float[]> found) {
    double difference = 0;
    for (int step = 0; step < STEPS; step++) {
      for (int i = 0; i < expected.get(step).length; i++) {
        difference += Math.abs(found.get(step)[i] - expected.get(step)[i]);
      }
    }
    return difference;
  }

  @Test
  void sigmaRestoresTheSignalOfWhichDeltaSendsTheChanges() {
    List<float[]> expected = trace(delta(), "float", "b", "sigma");
    List<float[]> found = trace(delta(), "loihi", "b", "sigma");
    double largest = 0;
    for (int step = 0; step < STEPS; step++) {
      for (int i = 0; i < 8; i++) {
        assertThat(found.get(step)[i]).as("step %s, neuron %s", step, i).isCloseTo(expected.get(step)[i], within(0.2f));
        largest = Math.max(largest, Math.abs(expected.get(step)[i]));
      }
    }
    assertThat(largest).isGreaterThan(0.8);
  }
}
