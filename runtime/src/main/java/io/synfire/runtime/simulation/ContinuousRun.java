package io.synfire.runtime.simulation;

/** Runs short windows in a thread of its own until it is told to pause. */
final class ContinuousRun {
  private final Thread thread;
  private volatile boolean pausing;
  private volatile RuntimeException failure;

  /** Starts to call {@code window} again and again. */
  ContinuousRun(String name, Runnable window) {
    thread = Thread.ofPlatform().name("synfire-" + name).daemon().start(() -> {
      try {
        while (!pausing) {
          window.run();
        }
      } catch (RuntimeException e) {
        failure = e;
      }
    });
  }

  boolean isRunning() {
    return thread.isAlive();
  }

  /**
   * Lets the window that is being run end, and waits for it, unless called from within it.
   *
   * @throws RuntimeException what a window has thrown
   */
  void pause() {
    pausing = true;
    if (Thread.currentThread() == thread) {
      return;
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw failure;
    }
  }
}
