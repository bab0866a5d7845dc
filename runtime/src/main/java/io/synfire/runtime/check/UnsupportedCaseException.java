package io.synfire.runtime.check;

/** Thrown by a judge for a case that concerns what Synfire does not have; its message is the reason. */
public final class UnsupportedCaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For a case that is not supported for this reason. */
  public UnsupportedCaseException(String reason) {
    super(reason);
  }
}
