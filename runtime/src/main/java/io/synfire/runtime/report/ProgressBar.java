package io.synfire.runtime.report;

import io.synfire.runtime.training.EpochMetrics;
import io.synfire.runtime.training.Progress;
import io.synfire.runtime.training.Score;
import io.synfire.runtime.training.TrainingListener;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows a training: on a terminal a bar with running loss, accuracy and remaining time; elsewhere one line for every epoch. */
public final class ProgressBar implements TrainingListener {
  private final EpochBar bar;

  /** Writes to this stream; {@code terminal} says whether a line can be drawn over. */
  public ProgressBar(PrintWriter out, boolean terminal) {
    bar = new EpochBar(out, terminal);
  }

  @Override
  public void started(Progress start, int epochs, int batchesPerEpoch) {
    bar.started(start.epoch(), epochs, batchesPerEpoch);
  }

  @Override
  public void batch(int epoch, int batchesDone, Score running) {
    bar.part(epoch, batchesDone, score(running));
  }

  @Override
  public void epoch(EpochMetrics m) {
    bar.epoch(m.progress().epoch(), String.format(Locale.ROOT, "train %s  test %s  %.1f s", score(m.train()), score(m.test()), m.seconds()));
  }

  private static String score(Score s) {
    return String.format(Locale.ROOT, "loss %.4f  accuracy %.2f %%", s.loss(), 100 * s.accuracy());
  }
}
