package io.synfire.runtime.bench;

import java.util.List;

/** A named benchmark, found by {@link java.util.ServiceLoader}. */
public interface Benchmark {

  /** Name on the command line. */
  String name();

  /** What is measured, in one line. */
  String description();

  /** Its variants, in the order in which they run. */
  List<Variant> variants();

  /**
   * One thing that is measured.
   *
   * @param name such as {@code "steps=200"}
   * @param reference name of the variant of the same benchmark that this one is compared with; empty for none
   * @param task makes the work; called once, in the process that measures
   */
  record Variant(String name, String reference, java.util.function.Supplier<Task> task) {}

  /** Prepared work. */
  interface Task extends AutoCloseable {

    /** Does the work once. */
    void once();

    /** How many units of work one call does, for figures such as neuron updates per ns; 1 where it does not matter. */
    default double units() {
      return 1;
    }

    @Override
    default void close() {}
  }
}
