package io.synfire.runtime.backend;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.ir.Deployment;
import io.synfire.ir.NetworkDefinition;
import io.synfire.passes.NetworkCheck;
import io.synfire.passes.Scheduler;
import io.synfire.units.Time;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds backends, and takes a network through checks and scheduling to a program. */
public final class Backends {
  private static final List<Backend> ALL =
      ServiceLoader.load(Backend.class).stream().map(ServiceLoader.Provider::get).sorted(Comparator.comparing(Backend::name)).toList();

  private Backends() {}

  /** All backends on the class path, in order of their names. */
  public static List<Backend> all() {
    return ALL;
  }

  /**
   * The backend with a name.
   *
   * @throws IllegalArgumentException listing the backends there are
   */
  public static Backend named(String name) {
    return ALL.stream()
        .filter(b -> b.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no backend '" + name + "'; on the class path: " + names()));
  }

  private static String names() {
    return ALL.isEmpty() ? "none" : ALL.stream().map(Backend::name).collect(Collectors.joining(", "));
  }

  /**
   * Checks, schedules and compiles a network.
   *
   * @param network the network
   * @param backend name of the backend
   * @param dt time step, positive
   * @param seed seed of the initial weights
   * @throws DiagnosticException with everything that is wrong with the network, or that the backend cannot do
   * @throws IllegalArgumentException if there is no such backend, or dt is not positive
   */
  public static Program compile(NetworkDefinition network, String backend, Time dt, long seed) {
    return compile(network, named(backend), dt, seed);
  }

  /** As {@link #compile(NetworkDefinition, String, Time, long)}, for a backend at hand. */
  public static Program compile(NetworkDefinition network, Backend backend, Time dt, long seed) {
    return compile(network, new Target(backend, Deployment.DEFAULT), dt, seed);
  }

  /** As {@link #compile(NetworkDefinition, String, Time, long)}, for a backend and a layout on its chips. */
  public static Program compile(NetworkDefinition network, Target target, Time dt, long seed) {
    Backend backend = target.backend();
    Scheduler.Options options = new Scheduler.Options(
        dt, backend.capabilities().minimumLag(), backend.capabilities().has(Capabilities.Feature.EXACT_DELAYS));
    List<Diagnostic> found = new ArrayList<>(DiagnosticException.throwIfErrors(NetworkCheck.check(network)));
    Scheduler.Result result = Scheduler.schedule(network, options);
    found.addAll(result.diagnostics());
    found.addAll(new CapabilityCheck(target).check(network, result.schedule()));
    DiagnosticException.throwIfErrors(found);
    return backend.compile(new CompilationUnit(network, result.schedule(), dt, seed, target.deployment(), found));
  }
}
