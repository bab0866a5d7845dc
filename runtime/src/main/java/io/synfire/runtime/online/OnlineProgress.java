package io.synfire.runtime.online;

import io.synfire.runtime.report.EpochBar;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows the training of a network that learns while it runs. */
public final class OnlineProgress implements OnlineListener {
  private final EpochBar bar;

  /** Writes to this stream; {@code terminal} says whether a line can be drawn over. */
  public OnlineProgress(PrintWriter out, boolean terminal) {
    bar = new EpochBar(out, terminal);
  }

  @Override
  public void started(int done, int epochs, int patterns) {
    bar.started(done, epochs, patterns);
  }

  @Override
  public void shown(int epoch, int patterns, long spikes) {
    bar.part(epoch, patterns, spikes + " spikes");
  }

  @Override
  public void epoch(OnlineMetrics m) {
    bar.epoch(m.epoch(), String.format(Locale.ROOT, "%d spikes  %d cells active  selective %.0f %%  %.1f s",
        m.spikes(), m.activeCells(), 100 * m.selectivity(), m.seconds()));
  }
}
