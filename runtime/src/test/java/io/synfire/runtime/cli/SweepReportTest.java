package io.synfire.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.experiment.ConfiguredTraining.Result;
import io.synfire.runtime.experiment.TrainingSweep.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepReportTest {
  private static final Outcome DONE = new Outcome("good", Optional.of(new Result(0.9675, 300, 12.34, Path.of("runs/good"))), Optional.empty());
  private static final Outcome FAULTY =
      new Outcome("bad", Optional.empty(), Optional.of(new IllegalArgumentException("bad.yaml:\nline 3: say \"sim\", not hx")));
  private static final Outcome BROKEN = new Outcome("ours", Optional.empty(), Optional.of(new IllegalStateException("null at 3")));

  @Test
  void everyTrainingIsToldWhenItEnds() {
    SweepReport report = new SweepReport(2);
    assertThat(report.line(DONE)).startsWith("[1/2] good  test accuracy 96.75 %, 12.3 s  ETA 0:0");
    assertThat(report.line(FAULTY)).isEqualTo("[2/2] bad  FAILED  ETA 0:00");
  }

  @Test
  void theTableHasARowForEachAndSaysWhatFailed() {
    assertThat(new SweepReport(3).table(List.of(DONE, FAULTY, BROKEN)).lines()).containsExactly(
        "",
        "configuration  test accuracy  epochs  seconds  run directory",
        "good        96.75 %     300     12.3  runs/good",
        "bad          failed",
        "ours         failed",
        "bad failed:",
        "  bad.yaml:",
        "  line 3: say \"sim\", not hx",
        "ours failed:",
        "  internal error: java.lang.IllegalStateException: null at 3",
        "1 of 3 trainings done, 2 failed");
  }

  @Test
  void theFiguresAreKeptBesideTheRuns(@TempDir Path folder) {
    new SweepReport(2).save(folder, List.of(DONE, FAULTY));
    assertThat(folder.resolve("sweep.csv")).hasContent("""
        configuration,testAccuracy,epochs,seconds,fault
        good,0.9675,300,12.34,
        bad,,,,"bad.yaml:
        line 3: say ""sim"", not hx"
        """);
    new SweepReport(1).save(folder.resolve("missing"), List.of(FAULTY));
    assertThat(folder.resolve("missing")).as("nothing was trained").doesNotExist();
  }
}
