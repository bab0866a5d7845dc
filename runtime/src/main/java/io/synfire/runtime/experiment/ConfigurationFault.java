package io.synfire.runtime.experiment;

/** A configuration that cannot be used. The message has a line for each fault, with file, line, key, fact and remedy. */
public final class ConfigurationFault extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** With these faults. */
  public ConfigurationFault(String message, Throwable cause) {
    super(message, cause);
  }
}
