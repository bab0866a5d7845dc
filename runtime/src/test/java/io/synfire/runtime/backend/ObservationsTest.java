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
}
