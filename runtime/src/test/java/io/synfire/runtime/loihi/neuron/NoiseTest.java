package io.synfire.runtime.loihi.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.random.CounterRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoiseTest {
  private static final Cells CELLS = Cells.integrators(3, 1 << 22, 0);

  private static int[] afterOneStep(Compartments.Limits limits, String variable, int... draws) {
    NoiseSource source = (step, block, into) -> System.arraycopy(draws, 0, into, 0, into.length);
    NeuronUnit unit = CELLS.with(limits).open(new UnitContext("b", new OverflowLog(false), source));
    unit.step(1, new int[1][3], new Firing(3, false));
    return unit.variable(variable);
  }

  @Test
  void noiseIsScaledTowardZero() {
    assertThat(afterOneStep(CELLS.noisy(5, 0, false), "u", 127, -127, 3)).containsExactly(31, -31, 0);
    assertThat(afterOneStep(CELLS.noisy(9, 0, false), "u", 127, -127, 3)).containsExactly(508, -508, 12);
  }

  @Test
  void theOffsetCountsIn64ths() {
    assertThat(afterOneStep(CELLS.noisy(7, 2, false), "u", 0, 1, -1)).containsExactly(128, 129, 127);
  }

  @Test
  void noiseAtTheMembraneLeavesTheCurrentAlone() {
    assertThat(afterOneStep(CELLS.noisy(7, 0, true), "u", 10, 20, -30)).containsExactly(0, 0, 0);
    assertThat(afterOneStep(CELLS.noisy(7, 0, true), "v", 10, 20, -30)).containsExactly(10, 20, -30);
  }

  @Test
  void compartmentsWithoutNoiseGetNone() {
    Compartments.Noise some = new Compartments.Noise(new boolean[] {true, false, true}, 7, 1, false);
    Compartments.Limits limits = new Compartments.Limits(Cells.FREE.minimum(), Cells.FREE.maximum(), Optional.of(some));
    assertThat(afterOneStep(limits, "v", 1, 1, 1)).containsExactly(65, 0, 65);
  }

  @Test
  void seededDrawsAreAFunctionOfStepAndBlock() {
    SeededNoise noise = new SeededNoise(CounterRandom.seeded(1));
    int[] a = new int[4000];
    int[] b = new int[4000];
    noise.draw(5, "x", a);
    noise.draw(6, "x", b);
    assertThat(b).isNotEqualTo(a);
    noise.draw(5, "y", b);
    assertThat(b).isNotEqualTo(a);
    noise.draw(5, "x", b);
    assertThat(b).isEqualTo(a);
    assertThat(Arrays.stream(a).min()).hasValue(-127);
    assertThat(Arrays.stream(a).max()).hasValue(127);
    assertThat(IntStream.of(a).average().orElseThrow()).isBetween(-5.0, 5.0);
  }

  @Test
  void noiseOutOfRangeIsRefused() {
    assertThatThrownBy(() -> CELLS.noisy(24, 0, true)).hasMessage("exponent of the noise is 24; it must be from 0 to 23");
    assertThatThrownBy(() -> CELLS.noisy(3, 200, true)).hasMessageContaining("offset of the noise is 200");
    Compartments.Limits limits = CELLS.noisy(3, 0, true);
    assertThatThrownBy(() -> Cells.integrators(4, 1, 1).with(limits)).hasMessage("noise is given for 3 compartments, there are 4");
  }
}
