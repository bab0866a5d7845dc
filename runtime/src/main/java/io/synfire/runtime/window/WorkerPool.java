package io.synfire.runtime.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A fixed number of threads that work through a list. What they do must not depend on which of them does it. */
public final class WorkerPool implements AutoCloseable {
  private final ExecutorService helpers;
  private final int count;

  /** A pool of this many threads, the caller's included. */
  public WorkerPool(int threads) {
    this.count = threads - 1;
    this.helpers = count == 0 ? null : Executors.newFixedThreadPool(count, Thread.ofPlatform().daemon().name("synfire-worker-", 0).factory());
  }

  /** Calls the work for every item, and returns when all is done. */
  public <T> void forEach(List<T> items, Consumer<T> work) {
    AtomicInteger next = new AtomicInteger();
    Runnable share = () -> {
      for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
        work.accept(items.get(i));
      }
    };
    List<Future<?>> running = new ArrayList<>();
    for (int h = 0; h < Math.min(count, items.size() - 1); h++) {
      running.add(helpers.submit(share));
    }
    try {
      share.run();
    } finally {
      running.forEach(WorkerPool::await);
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the threads of a run were working", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a thread of a run failed", e.getCause());
    }
  }

  @Override
  public void close() {
    if (helpers != null) {
      helpers.shutdownNow();
    }
  }
}
