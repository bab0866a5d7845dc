package io.synfire.runtime.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A named benchmark, found by {@link java.util.ServiceLoader}. */
public interface Benchmark {

  /** Name on the command line. */
  String name();

  /** What is measured, in one line. */
  String description();

  /** Its variants, in the order in which they run. */
  List<Variant> variants();

  /** All benchmarks, by name. */
  static List<Benchmark> all() {
    return ServiceLoader.load(Benchmark.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Benchmark::name))
        .toList();
  }

  /**
   * The benchmark of this name.
   *
   * @throws IllegalArgumentException naming those there are, if there is none
   */
  static Benchmark named(String name) {
    return all().stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow(() -> new IllegalArgumentException(
        "unknown benchmark \"" + name + "\"; there are: " + all().stream().map(Benchmark::name).collect(Collectors.joining(", "))));
  }

  /**
   * One thing that is measured.
   *
   * @param name such as {@code "steps=200"}
   * @param reference name of the variant of the same benchmark that this one is compared with; empty for none
   * @param task makes the work; called once, in the process that measures
   */
  record Variant(String name, String reference, Supplier<Task> task) {}

  /** Prepared work. */
  interface Task extends AutoCloseable {

    /** Does the work once. */
    void once();

    /** How many units of work one call does, for figures such as neuron updates per ns; 1 where it does not matter. */
    default double units() {
      return 1;
    }

    /** Amounts that one call does, by the name of the figure that is printed: the amount over the CPU seconds of a call. */
    default Map<String, Double> amounts() {
      return Map.of();
    }

    @Override
    default void close() {}

    /**
     * Work without anything to close.
     *
     * @param once does it once
     * @param amounts see {@link #amounts}
     */
    static Task of(Runnable once, Map<String, Double> amounts) {
      return new Task() {
        @Override
        public void once() {
          once.run();
        }

        @Override
        public Map<String, Double> amounts() {
          return amounts;
        }
      };
    }
  }
}
