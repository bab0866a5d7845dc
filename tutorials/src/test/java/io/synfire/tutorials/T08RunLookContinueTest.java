package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.backend.Observations;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class T08RunLookContinueTest {
  private static final T08RunLookContinue.Result SEEN = T08RunLookContinue.run();

  private static float[] counts(Observations seen) {
    return seen.decoders().get("output")[0];
  }

  @Test
  void aRunGoesOnWhereItEnded() {
    assertThat(SEEN.first().firstStep()).isZero();
    assertThat(SEEN.second().firstStep()).isEqualTo(100);
    assertThat(SEEN.second().spikes().get("spikes").step()).satisfies(steps -> assertThat(Arrays.stream(steps)).allMatch(n -> n >= 100 && n < 200));
  }

  @Test
  void aResetWithTheSameSeedGivesTheSameBits() {
    assertThat(SEEN.restarted().firstStep()).isZero();
    assertThat(SEEN.restarted().states().get("membrane")).isDeepEqualTo(SEEN.first().states().get("membrane"));
    assertThat(SEEN.restarted().spikes().get("spikes")).usingRecursiveComparison().isEqualTo(SEEN.first().spikes().get("spikes"));
    assertThat(Arrays.deepEquals(SEEN.other().states().get("membrane"), SEEN.first().states().get("membrane"))).isFalse();
  }

  @Test
  void monitorsAndDecoderSeeTheSame() {
    assertThat(SEEN.first().states().get("membrane").length).isEqualTo(10);
    assertThat(SEEN.first().states().get("membrane")[0]).hasDimensions(1, 2);
    int[] neurons = SEEN.first().spikes().get("spikes").neuron();
    for (int j = 0; j < 4; j++) {
      int neuron = j;
      assertThat(counts(SEEN.first())[j]).isPositive().isEqualTo(Arrays.stream(neurons).filter(n -> n == neuron).count());
    }
  }

  @Test
  void stateThatIsSetDecides() {
    assertThat(counts(SEEN.silenced())).containsOnly(0);
    for (float v : SEEN.membranes()[0]) {
      assertThat(v).isBetween(-100f * (float) Math.exp(-1.0 / 8) - 0.01f, -80f);
    }
  }
}
