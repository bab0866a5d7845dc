package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.backend.Report;
import io.synfire.runtime.divergence.LayerDivergence;
import org.junit.jupiter.api.Test;

class T15YourNeuronOnTheChipTest {
  private static final T15YourNeuronOnTheChip.Result RESULT = T15YourNeuronOnTheChip.run();

  @Test
  void theSpikesStayWhereTheyWere() {
    String floats = T15YourNeuronOnTheChip.line(RESULT.floats(), 0);
    assertThat(floats).contains("|").hasSize(100);
    assertThat(T15YourNeuronOnTheChip.line(RESULT.integers(), 0)).isEqualTo(floats);
    assertThat(RESULT.integers().trace("threshold", 0, 0)[99]).isCloseTo(RESULT.floats().trace("threshold", 0, 0)[99], within(1e-4f));
    LayerDivergence cells = RESULT.divergence().layers().getFirst();
    assertThat(cells.coincidence()).isGreaterThan(0.8);
    assertThat(cells.rateError()).isCloseTo(0, within(0.02));
  }

  @Test
  void theRoundingOfEveryCoefficientIsReported() {
    Report coefficients = RESULT.reports().getLast();
    assertThat(coefficients.title()).startsWith("Coefficients of models as microcode");
    assertThat(coefficients.text().lines().map(String::strip).toList())
        .anyMatch(line -> line.matches("cells +decay_tau_a\\*a +0\\.9801987 +0\\.9802246 +4015 / 2\\^12 +0\\.0026 %"))
        .noneMatch(line -> line.contains("t_ref_per_dt"));
  }
}
