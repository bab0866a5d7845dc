package io.synfire.runtime.persistence;

/** A file that is not what it should be. The message is one line: file, place in it, what was found, what was expected. */
public final class CheckpointFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With this message. */
  public CheckpointFormatException(String message) {
    super(message);
  }

  /** With this message, because of that. */
  public CheckpointFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
