package io.synfire.runtime.report;

import java.io.PrintWriter;
import java.util.Locale;

/** Progress over epochs: on a terminal a bar with a text and the remaining time; elsewhere one line for every epoch. */
public final class EpochBar implements EpochListener {
  private static final int WIDTH = 24;
  private static final long REDRAW_NANOS = 100_000_000;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean terminal;
  private int epochs;
  private int parts;
  private long first;
  private long started;
  private long drawn;

  /** Writes to this stream; {@code terminal} says whether a line can be drawn over. */
  public EpochBar(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void started(int done, int epochs, int partsPerEpoch) {
    this.epochs = epochs;
    this.parts = partsPerEpoch;
    this.first = (long) done * partsPerEpoch;
    this.started = System.nanoTime();
  }

  @Override
  public void part(int epoch, int done, String text) {
    long now = System.nanoTime();
    if (!terminal || now - drawn < REDRAW_NANOS && done < parts) {
      return;
    }
    drawn = now;
    int filled = WIDTH * done / parts;
    String bar = "=".repeat(filled) + (filled < WIDTH ? ">" : "") + " ".repeat(Math.max(0, WIDTH - filled - 1));
    out.print(CLEAR + String.format(Locale.ROOT, "epoch %d/%d [%s] %3d %%  %s  ETA %s",
        epoch, epochs, bar, 100 * done / parts, text, duration(remaining(epoch, done, now))));
    out.flush();
  }

  private double remaining(int epoch, int done, long now) {
    long position = (epoch - 1L) * parts + done;
    double perPart = (now - started) / 1e9 / Math.max(1, position - first);
    return perPart * ((long) epochs * parts - position);
  }

  @Override
  public void epoch(int epoch, String text) {
    out.println((terminal ? CLEAR : "") + "epoch " + epoch + "/" + epochs + "  " + text);
  }

  /** Hours, minutes and seconds, as {@code 1:02:03} or {@code 2:03}. */
  public static String duration(double seconds) {
    long s = Math.round(seconds);
    return s < 3600 ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60) : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
  }
}
