package io.synfire.runtime.report;

/** Is told how far a work of epochs is, in words. */
public interface EpochListener {

  /** Hears nothing. */
  EpochListener SILENT = new EpochListener() {};

  /** The work starts, or goes on after {@code done} of {@code epochs} epochs, each of so many parts. */
  default void started(int done, int epochs, int partsPerEpoch) {}

  /** So many parts of an epoch, both from 1, are done. */
  default void part(int epoch, int done, String text) {}

  /** An epoch, from 1, is done. */
  default void epoch(int epoch, String text) {}
}
