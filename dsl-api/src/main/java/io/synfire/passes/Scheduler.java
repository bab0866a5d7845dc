package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.passes.LagChoice.Lag;
import io.synfire.passes.Schedule.Arrival;
import io.synfire.units.Time;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders the work within a time step and chooses when every signal arrives.
 *
 * <p>A connection without a declared lag gets 0 under {@link io.synfire.ir.LagPolicy#EXPLICIT}; 0, or 1 where it closes a cycle in order of
 * declaration, under {@code AUTO}; 1 under {@code SYNCHRONOUS}, whether it comes from a group or an encoder. A connection between groups has
 * at least the smallest hop of the backend. Groups are ordered so that each comes after those whose signals reach it within the step; among
 * the free ones the first declared comes first.
 */
public final class Scheduler {
  private Scheduler() {}

  /**
   * Schedules a network that {@link NetworkCheck} has passed.
   *
   * @return the schedule, with unlagged cycles, lags added and delays rounded; the schedule is of use only if none of these is an error
   * @throws io.synfire.diagnostics.DiagnosticException if an end of a connection means nothing
   */
  public static Result schedule(NetworkDefinition network, Options options) {
    NetworkDefinition resolved = Endpoints.resolve(network);
    List<Diagnostic> diagnostics = new ArrayList<>();
    Map<ConnectionDefinition, DelayConversion> delays = new IdentityHashMap<>();
    NetworkIndex index = new NetworkIndex(resolved);
    for (ConnectionDefinition c : resolved.connections()) {
      DelayConversion delay = DelayConversion.of(c, ConnectionShapes.of(index, c), options);
      delays.put(c, delay);
      delay.diagnostic().ifPresent(diagnostics::add);
    }
    LagChoice.Result lags = LagChoice.of(resolved, options.minimumLag(), c -> delays.get(c).minimum());
    diagnostics.addAll(0, lags.diagnostics());
    return new Result(new Schedule(StepOrder.of(resolved, lags.lags(), delays), arrivals(resolved, lags.lags(), delays)), diagnostics);
  }

  private static List<Arrival> arrivals(NetworkDefinition network, List<Lag> lags, Map<ConnectionDefinition, DelayConversion> delays) {
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < lags.size(); i++) {
      ConnectionDefinition c = network.connections().get(i);
      arrivals.add(new Arrival(c.id(), lags.get(i).steps(), lags.get(i).reason(), delays.get(c).steps()));
    }
    return arrivals;
  }

  /**
   * What the schedule depends on beside the network.
   *
   * @param dt time step; positive
   * @param minimumLag smallest lag of a connection between groups, in steps; 0 or more
   * @param exactDelays whether the backend runs in continuous time, where delays are not rounded and one of less than half a step is still a delay
   */
  public record Options(Time dt, int minimumLag, boolean exactDelays) {
    public Options {
      if (!(dt.si() > 0)) {
        throw new IllegalArgumentException("the time step dt must be positive, was " + ReadableQuantity.of(dt));
      }
      if (minimumLag < 0) {
        throw new IllegalArgumentException("the smallest lag must be 0 or more steps, was " + minimumLag);
      }
    }

    /** Of a backend that runs in steps, to whose multiples delays are rounded. */
    public Options(Time dt, int minimumLag) {
      this(dt, minimumLag, false);
    }
  }

  /**
   * A schedule and what was decided or found on the way.
   *
   * @param schedule the schedule
   * @param diagnostics errors, warnings and notes
   */
  public record Result(Schedule schedule, List<Diagnostic> diagnostics) {
    public Result {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
