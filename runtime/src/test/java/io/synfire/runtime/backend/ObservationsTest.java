package io.synfire.runtime.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ObservationsTest {
  private static final float[][][] RECORDS = {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}};
  private static final Observations SEEN = new Observations(0, 2, Map.of(), Map.of(), Map.of("m", RECORDS), Map.of());

  @Test
  void aTraceIsOneNeuronOfOneSample() {
    assertThat(SEEN.trace("m", 1, 0)).containsExactly(3, 7);
  }

  @Test
  void anUnknownMonitorIsNamed() {
    assertThatIllegalArgumentException().isThrownBy(() -> SEEN.trace("n", 0, 0)).withMessage("there is no state monitor n; there are [m]");
  }

  @Test
  void spikeStepsAreThoseOfOneNeuronOfOneSample() {
    Observations.SpikeRecord record = new Observations.SpikeRecord(new int[] {4, 4, 5, 9}, new int[] {0, 1, 1, 1}, new int[] {2, 2, 0, 2});
    Observations seen = new Observations(4, 6, Map.of(), Map.of(), Map.of(), Map.of("s", record));

    assertThat(seen.spikeSteps("s", 1, 2)).containsExactly(4, 9);
    assertThat(seen.spikeSteps("s", 0, 0)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> seen.spikeSteps("t", 0, 0)).withMessage("there is no spike monitor t; there are [s]");
  }
}
