package io.synfire.library.networks;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExampleNetRunTest {
  private static final int BATCH = 5;
  private static final int PIXELS = 40;
  private static final int STEPS = 60;

  private record Outcome(float[][] counts, float[][] gradient) {}

  private static Outcome run(long seed, int threads) {
    try (Program program = Backends.compile(new ExampleNet(PIXELS, 20, 3).definition(), "float", ms(1), seed);
        Run run = program.open(new RunOptions(BATCH, 1, threads, true))) {
      for (String connection : new String[] {"connection1.weight", "connection2.weight"}) {
        for (float[] row : program.parameters().get(connection)) {
          for (int i = 0; i < row.length; i++) {
            row[i] = 8 * row[i];
          }
        }
      }
      run.reset(1);
      run.input("input", images());
      Observations seen = run.advance(STEPS);
      float[][] counts = seen.decoders().get("output");
      float[][] ones = new float[BATCH][3];
      java.util.Arrays.stream(ones).forEach(row -> java.util.Arrays.fill(row, 1));
      ParameterStore gradient = run.backward(Map.of("output", ones), Map.of());
      return new Outcome(counts, gradient.get("connection1.weight"));
    }
  }

  private static float[][] images() {
    Random random = new Random(2);
    float[][] images = new float[BATCH][PIXELS];
    for (float[] image : images) {
      for (int j = 0; j < PIXELS; j++) {
        image[j] = random.nextInt(4) == 0 ? 0 : random.nextFloat();
      }
    }
    return images;
  }

  @Test
  void answersAndHasAGradient() {
    Outcome outcome = run(3, 1);
    assertThat(outcome.counts()).hasDimensions(BATCH, 3);
    assertThat(sum(outcome.counts())).isPositive();
    assertThat(outcome.gradient()).hasDimensions(PIXELS, 20);
    assertThat(sum(outcome.gradient())).isPositive();
  }

  @Test
  void sameSeedGivesTheSameBitsOnAnyNumberOfThreads() {
    Outcome one = run(3, 1);
    Outcome two = run(3, 2);
    assertThat(two.counts()).isDeepEqualTo(one.counts());
    assertThat(two.gradient()).isDeepEqualTo(one.gradient());
    assertThat(run(4, 1).gradient()).satisfies(other -> assertThat(java.util.Arrays.deepEquals(other, one.gradient())).isFalse());
  }

  private static double sum(float[][] values) {
    double sum = 0;
    for (float[] row : values) {
      for (float x : row) {
        sum += Math.abs(x);
      }
    }
    return sum;
  }
}
