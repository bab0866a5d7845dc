package io.synfire.runtime.data;

/** Data that are missing, broken or not what they should be. The message is one line: what was looked for, where, what was found, and the remedy. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With this message. */
  public DataException(String message) {
    super(message);
  }

  /** With this message, because of that. */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
