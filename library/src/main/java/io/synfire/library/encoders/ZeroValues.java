package io.synfire.library.encoders;

/** What becomes of values that are 0 when a value is coded by the time of one spike. */
public enum ZeroValues {
  /** They do not spike. */
  SILENT,
  /** They are coded like any other value, so that the darkest spike in the last step, as SPAIC does. */
  CODED
}
