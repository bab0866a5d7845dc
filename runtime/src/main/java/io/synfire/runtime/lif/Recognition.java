package io.synfire.runtime.lif;

import java.util.Optional;

/** What was recognised, or why nothing was. */
public sealed interface Recognition<T> {

  /** The result, where there is one. */
  Optional<T> found();

  /** It was recognised. */
  record Found<T>(T result) implements Recognition<T> {
    @Override
    public Optional<T> found() {
      return Optional.of(result);
    }
  }

  /**
   * It is something else.
   *
   * @param reason which statement does not fit, and why
   */
  record Refused<T>(String reason) implements Recognition<T> {
    @Override
    public Optional<T> found() {
      return Optional.empty();
    }
  }
}
