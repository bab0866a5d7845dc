package io.synfire.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DiagnosticTest {
  private static final Diagnostic ERROR = Diagnostic.of(DiagnosticKind.UNKNOWN_NAME, "c", "c: nothing is named x");
  private static final Diagnostic WARNING = Diagnostic.of(DiagnosticKind.DELAY_ROUNDED, "d", "d: rounded");
  private static final Diagnostic NOTE = Diagnostic.of(DiagnosticKind.AUTO_LAG, "e", "e: lag 1 added");

  @Test
  void theIdOfAKindIsItsNameInLowerCaseWithHyphens() {
    for (DiagnosticKind kind : DiagnosticKind.values()) {
      assertThat(kind.id()).isEqualTo(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    assertThat(Arrays.stream(DiagnosticKind.values()).map(DiagnosticKind::id)).doesNotHaveDuplicates();
  }

  @Test
  void onlyErrorsStopANetwork() {
    assertThat(ERROR.isError()).isTrue();
    assertThat(WARNING.isError()).isFalse();
    assertThat(NOTE.isError()).isFalse();
    assertThat(DiagnosticException.throwIfErrors(List.of(WARNING, NOTE))).containsExactly(WARNING, NOTE);
    assertThat(DiagnosticException.throwIfErrors(List.of())).isEmpty();
  }

  @Test
  void anErrorComesWithAllThatWasFound() {
    DiagnosticException thrown = catchThrowableOfType(DiagnosticException.class, () -> DiagnosticException.throwIfErrors(List.of(WARNING, ERROR)));
    assertThat(thrown.diagnostics()).containsExactly(WARNING, ERROR);
    assertThat(thrown).hasMessage("[delay-rounded] d: rounded\n[unknown-name] c: nothing is named x");
  }

  @Test
  void theTextBeginsWithTheId() {
    assertThat(ERROR.text()).isEqualTo("[unknown-name] c: nothing is named x");
    assertThat(ERROR.place()).isEqualTo(TextPlace.NONE);
    assertThatNullPointerException().isThrownBy(() -> new Diagnostic(null, "c", "text", TextPlace.NONE)).withMessage("kind");
    assertThatNullPointerException().isThrownBy(() -> Diagnostic.of(DiagnosticKind.BAD_MODEL, null, "text")).withMessage("subject");
  }
}
