package io.synfire.runtime.loihi.emulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.kernels.Primitives;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class WeightRunsTest {
  private static final int NEURONS = 500;

  @Test
  void runsOfTargetsGiveTheSumsOfTheDefinition() {
    Assumptions.assumeTrue(Primitives.vectorised(), "skipped, the Vector API is not there");
    Random random = new Random(5);
    int seen = 0;
    for (int trial = 0; trial < 300; trial++) {
      int[] targets = IntStream.range(0, 2 + random.nextInt(5)).flatMap(r -> run(random)).toArray();
      int[] weights = random.ints(targets.length).toArray();
      int base = random.nextInt(50);
      int payload = random.nextInt(4) == 0 ? random.nextInt(-9, 9) : 1;
      InputRing found = new InputRing(2, NEURONS, 1);
      WeightRow row = WeightRow.of(weights, targets, trial % 2 == 0 ? null : filled(targets.length, 1));
      row.add(found, 1, base, payload);
      row.add(found, 1, base, payload);
      int[] expected = new int[NEURONS];
      for (int k = 0; k < targets.length; k++) {
        expected[base + targets[k]] += 2 * payload * weights[k];
      }
      assertThat(found.after(trial % 2)[1]).isEqualTo(expected);
      seen += row instanceof WeightRuns ? 1 : 0;
    }
    assertThat(seen).as("rows of long runs, and others").isBetween(50, 250);
  }

  private static IntStream run(Random random) {
    int first = random.nextInt(400);
    return IntStream.range(first, first + 1 + random.nextInt(random.nextBoolean() ? 40 : 3));
  }

  private static int[] filled(int length, int value) {
    int[] values = new int[length];
    Arrays.fill(values, value);
    return values;
  }
}
