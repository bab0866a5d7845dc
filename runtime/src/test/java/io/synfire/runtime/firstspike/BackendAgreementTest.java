package io.synfire.runtime.firstspike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.event.RandomUserNetwork;
import io.synfire.units.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random networks on three backends: two find exact times and derivatives by different formulas, the third converges to them. */
class BackendAgreementTest {
  private static final int BATCH = 6;
  private static final double WINDOW_MS = 60;

  /** Spikes of all neurons in ms, {@code [neuron of a group of a sample]}, NaN for silent ones, and derivatives. */
  record Result(double[] times, Map<String, float[][]> gradients) {}

  static Result run(RandomUserNetwork random, String backend, double dtMs) {
    boolean exact = !backend.equals("float");
    try (Program program = Backends.compile(random.network(new GivenTimes(), new ExactTimes()).definition(), backend, Units.ms(dtMs), random.seed());
        Run run = program.open(exact ? RunOptions.of(BATCH).withGradients() : RunOptions.of(BATCH))) {
      for (int e = 0; e < random.encoders().length; e++) {
        run.input("e" + e, random.times(e, BATCH));
      }
      Observations seen = run.advance((int) Math.round(WINDOW_MS / dtMs));
      return new Result(times(random, seen, dtMs, exact), exact ? gradients(random, run) : Map.of());
    }
  }

  private static double[] times(RandomUserNetwork random, Observations seen, double dtMs, boolean exact) {
    List<Double> times = new ArrayList<>();
    for (int g = 0; g < random.groups().length; g++) {
      for (int i = 0; i < BATCH * random.groups()[g]; i++) {
        int sample = i % BATCH;
        int[] steps = seen.spikeSteps("g" + g + ".spikes", sample, i / BATCH);
        assertThat(steps.length).as("spikes of a neuron").isLessThan(2);
        times.add(steps.length == 0 ? Double.NaN : exact ? 1e3 * seen.spikeTimes("g" + g + ".spikes", sample, i / BATCH)[0] : (steps[0] + 1) * dtMs);
      }
    }
    return times.stream().mapToDouble(t -> t).toArray();
  }

  private static Map<String, float[][]> gradients(RandomUserNetwork random, Run run) {
    Random factors = new Random(random.seed() + 9);
    Map<String, float[][]> loss = new LinkedHashMap<>();
    for (int g = 0; g < random.groups().length; g++) {
      float[][] factor = new float[BATCH][random.groups()[g]];
      for (float[] row : factor) {
        for (int j = 0; j < row.length; j++) {
          row[j] = (float) factors.nextGaussian();
        }
      }
      loss.put("d" + g, factor);
    }
    ParameterStore store = run.backward(loss, Map.of());
    Map<String, float[][]> gradients = new LinkedHashMap<>();
    store.names().forEach(name -> gradients.put(name, store.get(name)));
    return gradients;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void exactTimesAndDerivativesAgree(long seed) {
    RandomUserNetwork random = new RandomUserNetwork(seed);
    Result first = run(random, "first-spike", 1);
    Result event = run(random, "event", 1);
    assertThat(event.times()).as("spikes, seed %s", seed).containsExactly(first.times(), within(1e-9 * WINDOW_MS));
    assertThat(event.gradients().keySet()).isEqualTo(first.gradients().keySet());
    first.gradients().forEach((name, rows) -> {
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < rows[i].length; j++) {
          float found = event.gradients().get(name)[i][j];
          assertThat(found).as("seed %s, %s %s %s", seed, name, i, j).isCloseTo(rows[i][j], within(1e-5f * (1 + Math.abs(rows[i][j]))));
        }
      }
    });
  }
}
