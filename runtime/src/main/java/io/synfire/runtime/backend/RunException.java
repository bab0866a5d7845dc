package io.synfire.runtime.backend;

/** A run that ends for what its network or its data did, such as a strict run in which an integer overflowed. The message names it, and a remedy. */
public final class RunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With this message, because of that. */
  public RunException(String message, Throwable cause) {
    super(message, cause);
  }
}
