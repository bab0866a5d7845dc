package io.synfire.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.training.EpochMetrics;
import io.synfire.runtime.training.Progress;
import io.synfire.runtime.training.Score;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private static final EpochMetrics EPOCH = new EpochMetrics(new Progress(1, 4), new Score(0.5, 0.75), new Score(0.4, 0.8), 0.01, 1.25);

  private static String shown(boolean terminal) {
    StringWriter text = new StringWriter();
    ProgressBar bar = new ProgressBar(new PrintWriter(text, true), terminal);
    bar.started(Progress.START, 2, 4);
    bar.batch(1, 2, new Score(0.5, 0.75));
    bar.epoch(EPOCH);
    return text.toString();
  }

  @Test
  void drawsABarOnATerminal() {
    assertThat(shown(true)).contains("epoch 1/2 [============>           ]  50 %  loss 0.5000  accuracy 75.00 %  ETA ");
  }

  @Test
  void printsPlainLinesElsewhere() {
    assertThat(shown(false).strip()).isEqualTo("epoch 1/2  train loss 0.5000  accuracy 75.00 %  test loss 0.4000  accuracy 80.00 %  1.3 s");
  }

  @Test
  void durationsAreReadable() {
    assertThat(EpochBar.duration(5)).isEqualTo("0:05");
    assertThat(EpochBar.duration(125)).isEqualTo("2:05");
    assertThat(EpochBar.duration(3723)).isEqualTo("1:02:03");
  }
}
