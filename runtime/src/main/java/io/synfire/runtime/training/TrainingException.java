package io.synfire.runtime.training;

/** A training that cannot start or go on. The message is one line: subject, fact, value, remedy. */
public final class TrainingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With this message. */
  public TrainingException(String message) {
    super(message);
  }
}
