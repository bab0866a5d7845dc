package io.synfire.library.neurons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.library.neurons.spaic.SpaicHodgkinHuxley;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model runs as microcode much as it does in floats, or is refused for what integers cannot hold. */
class EveryMicrocodeTest {
  /** Models with exponentials, or divisions by what varies. */
  private static final Set<Class<? extends Record>> REFUSED = Set.of(AdEx.class, HodgkinHuxley.class, SpaicHodgkinHuxley.class);

  private static final int STEPS = 400;

  /** Coefficients are rounded to 12 bits; what stays for many steps adds their errors up. */
  private static final double LARGEST_ERROR = 0.02;

  static List<Class<? extends Record>> held() throws Exception {
    return EveryModelTest.models().stream().filter(m -> !REFUSED.contains(m)).toList();
  }

  static Set<Class<? extends Record>> refused() {
    return REFUSED;
  }

  private static Record defaults(Class<? extends Record> type) throws Exception {
    return (Record) type.getMethod("defaults").invoke(null);
  }

  @ParameterizedTest
  @MethodSource("held")
  void runsLikeTheFloatModel(Class<? extends Record> type) throws Exception {
    MicrocodeTwin.Comparison found = MicrocodeTwin.of(defaults(type)).run(STEPS);
    assertThat(found.fired()).as("spikes").isCloseTo(found.spikes(), within(2));
    assertThat(found.agreeing()).as("steps until the spikes differ").isGreaterThan(STEPS / 10);
    found.errors().forEach((variable, error) -> assertThat(error).as(variable).isLessThan(LARGEST_ERROR));
    assertThat(found.overflows()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedWithTheModelTheExpressionAndAnAlternative(Class<? extends Record> type) {
    assertThatThrownBy(() -> MicrocodeTwin.of(defaults(type))).isInstanceOf(DiagnosticException.class)
        .hasMessageContaining(type.getName() + ": ").hasMessageContaining("run the group on the host");
  }
}
