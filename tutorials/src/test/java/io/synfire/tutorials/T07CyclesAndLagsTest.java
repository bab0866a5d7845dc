package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.dsl.Network;
import io.synfire.passes.Lags;
import io.synfire.passes.NetworkCheck;
import org.junit.jupiter.api.Test;

class T07CyclesAndLagsTest {

  @Test
  void aCycleWithoutALagIsAnErrorThatPrintsItsPath() {
    assertThat(T07CyclesAndLags.unlagged()).singleElement().satisfies(d -> {
      assertThat(d).extracting(Diagnostic::kind, Diagnostic::isError).containsExactly(DiagnosticKind.UNLAGGED_CYCLE, true);
      assertThat(d.message()).contains("excitatory -> forth -> inhibitory -> back -> excitatory", ".lag(1)");
    });
  }

  @Test
  void eachWayGivesItsLags() {
    assertThat(Lags.of(T07CyclesAndLags.lagged().definition())).containsExactly(0, 0, 1);
    assertThat(Lags.of(T07CyclesAndLags.automatic().definition())).containsExactly(0, 0, 1);
    assertThat(Lags.of(T07CyclesAndLags.synchronous().definition())).containsExactly(1, 1, 1);
  }

  @Test
  void eachWayIsSoundAndSaysWhyALagIsThere() {
    assertScheduled(T07CyclesAndLags.lagged(), "1 (declared)");
    assertScheduled(T07CyclesAndLags.automatic(), "1 (auto)");
    assertScheduled(T07CyclesAndLags.synchronous(), "1 (synchronous)");
  }

  private static void assertScheduled(Network net, String lag) {
    assertThat(NetworkCheck.check(net.definition())).noneMatch(Diagnostic::isError);
    assertThat(T07CyclesAndLags.schedule(net)).containsPattern("deliver +back .*" + java.util.regex.Pattern.quote(lag));
  }
}
