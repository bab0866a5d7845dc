package io.synfire.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void withoutACommandItShowsTheCommandsAndStatuses() {
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("train", "continue", "describe", "bench", "check", "Exit status:", "70");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void badUsageIsStatusTwoWithAHintToTheHelpOfTheCommand() {
    assertThat(run("bench", "--nothing")).isEqualTo(2);
    assertThat(err.toString().strip()).startsWith("synfire bench: ").contains("--nothing").endsWith("see ./synfire bench --help");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void failedWorkIsStatusOneAndShowsItsPlaceOnlyWhenAsked() {
    assertThat(run("bench", "nothing")).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().startsWith("synfire: unknown benchmark \"nothing\"");
    assertThat(run("bench", "nothing", "--stacktrace")).isEqualTo(1);
    assertThat(err.toString()).contains("at io.synfire.runtime.bench.Benchmark.named");
  }
}
