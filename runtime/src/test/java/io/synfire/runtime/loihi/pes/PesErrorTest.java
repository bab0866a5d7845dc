package io.synfire.runtime.loihi.pes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PesErrorTest {

  @Test
  void errorsAreScaledRoundedHalfToEvenAndClipped() {
    int[] scaled = new int[6];
    assertThat(new PesError(100).scale(new double[] {0.025, 0.015, -0.025, 1.27, 1.274, -1.27}, scaled)).isEmpty();
    assertThat(scaled).containsExactly(2, 2, -2, 127, 127, -127);
  }

  @Test
  void clippedErrorsAreTold() {
    int[] scaled = new int[2];
    assertThat(new PesError(100).scale(new double[] {1.3, 0}, scaled)).containsExactly(PesWarning.ERROR_ABOVE);
    assertThat(new PesError(100).scale(new double[] {9, -9}, scaled)).containsExactly(PesWarning.ERROR_ABOVE, PesWarning.ERROR_BELOW);
    assertThat(scaled).containsExactly(127, -127);
  }

  @Test
  void aScaleThatIsNoPositiveNumberIsRefused() {
    assertThatThrownBy(() -> new PesError(0)).hasMessageContaining("the scale of errors is 0.0");
    assertThatThrownBy(() -> new PesError(Double.NaN)).hasMessageContaining("NaN");
  }
}
