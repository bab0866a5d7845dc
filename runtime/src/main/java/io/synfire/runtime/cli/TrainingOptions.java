package io.synfire.runtime.cli;

import picocli.CommandLine.Option;

/** The options that all commands that train have in common. */
final class TrainingOptions {
  @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors); the result does not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = {"-q", "--quiet"}, description = "Do not show progress.")
  private boolean quiet;

  /** @throws IllegalArgumentException unless the number of threads is positive */
  void check() {
    Terminal.requirePositive("--threads", threads);
  }

  int threads() {
    return threads;
  }

  boolean quiet() {
    return quiet;
  }
}
