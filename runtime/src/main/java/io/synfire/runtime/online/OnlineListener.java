package io.synfire.runtime.online;

/** Is told how a training goes. */
public interface OnlineListener {

  /** Hears nothing. */
  OnlineListener SILENT = new OnlineListener() {};

  /** The training starts, or goes on after {@code done} epochs. */
  default void started(int done, int epochs, int patterns) {}

  /** A pattern of an epoch (from 1) was shown, the {@code patterns}-th; the cells have spiked so often in this epoch. */
  default void shown(int epoch, int patterns, long spikes) {}

  /** An epoch was done. */
  default void epoch(OnlineMetrics metrics) {}
}
