package io.synfire.runtime.cli;

import io.synfire.runtime.training.RunDirectory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Says, where a training is interrupted by Ctrl-C, what is kept of it and how to go on. Nothing is lost but the epoch that was being learned. */
final class Interruption implements AutoCloseable {
  private static final String CLEAR = "\r\u001b[K";

  private final Thread hook;

  /** Watches a run until it is closed. */
  Interruption(PrintWriter err, Path run) {
    this(err, () -> message(run));
  }

  /** Watches until it is closed, and says this. */
  Interruption(PrintWriter err, Supplier<String> message) {
    hook = new Thread(() -> {
      err.println((Boolean.getBoolean(Terminal.PROPERTY) ? CLEAR : "") + message.get());
      err.flush();
    });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** One line. */
  static String message(Path run) {
    return RunDirectory.isRun(run) && RunDirectory.open(run).checkpoints().latest().isPresent()
        ? "synfire: interrupted; go on with ./synfire continue " + run
        : "synfire: interrupted before there was anything to keep";
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the process is ending already, and the hook speaks
    }
  }
}
