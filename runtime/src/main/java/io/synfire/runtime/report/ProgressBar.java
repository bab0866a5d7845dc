package io.synfire.runtime.report;

import io.synfire.runtime.training.EpochMetrics;
import io.synfire.runtime.training.Progress;
import io.synfire.runtime.training.Score;
import io.synfire.runtime.training.TrainingListener;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows a training: on a terminal a bar with running loss, accuracy and remaining time; elsewhere one line for every epoch. */
public final class ProgressBar implements TrainingListener {
  private static final int WIDTH = 24;
  private static final long REDRAW_NANOS = 100_000_000;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean terminal;
  private int epochs;
  private int batches;
  private long first;
  private long started;
  private long drawn;

  /** Writes to this stream; {@code terminal} says whether a line can be drawn over. */
  public ProgressBar(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void started(Progress start, int epochs, int batchesPerEpoch) {
    this.epochs = epochs;
    this.batches = batchesPerEpoch;
    this.first = (long) start.epoch() * batchesPerEpoch;
    this.started = System.nanoTime();
  }

  @Override
  public void batch(int epoch, int batchesDone, Score running) {
    long now = System.nanoTime();
    if (!terminal || now - drawn < REDRAW_NANOS && batchesDone < batches) {
      return;
    }
    drawn = now;
    int filled = WIDTH * batchesDone / batches;
    String bar = "=".repeat(filled) + (filled < WIDTH ? ">" : "") + " ".repeat(Math.max(0, WIDTH - filled - 1));
    out.print(CLEAR + String.format(Locale.ROOT, "epoch %d/%d [%s] %3d %%  %s  ETA %s",
        epoch, epochs, bar, 100 * batchesDone / batches, score(running), duration(remaining(epoch, batchesDone, now))));
    out.flush();
  }

  private double remaining(int epoch, int batchesDone, long now) {
    long position = (epoch - 1L) * batches + batchesDone;
    double perBatch = (now - started) / 1e9 / Math.max(1, position - first);
    return perBatch * ((long) epochs * batches - position);
  }

  @Override
  public void epoch(EpochMetrics m) {
    out.println((terminal ? CLEAR : "") + String.format(Locale.ROOT, "epoch %d/%d  train %s  test %s  %.1f s",
        m.progress().epoch(), epochs, score(m.train()), score(m.test()), m.seconds()));
  }

  private static String score(Score s) {
    return String.format(Locale.ROOT, "loss %.4f  accuracy %.2f %%", s.loss(), 100 * s.accuracy());
  }

  /** Hours, minutes and seconds, as {@code 1:02:03} or {@code 2:03}. */
  static String duration(double seconds) {
    long s = Math.round(seconds);
    return s < 3600 ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60) : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
  }
}
