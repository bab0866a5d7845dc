package io.synfire.runtime.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RunOptionsTest {

  @Test
  void optionsAreChangedOneByOne() {
    assertThat(RunOptions.of(5)).isEqualTo(new RunOptions(5, 1, 1, false));
    assertThat(RunOptions.of(5).withSeed(7).withThreads(2).withGradients()).isEqualTo(new RunOptions(5, 7, 2, true));
  }

  @Test
  void numbersMustBePositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> RunOptions.of(0)).withMessageContaining("was batch 0, threads 1");
    assertThatIllegalArgumentException().isThrownBy(() -> RunOptions.of(1).withThreads(0)).withMessageContaining("threads 0");
  }
}
