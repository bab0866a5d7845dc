package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Delay;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import io.synfire.passes.Schedule.DelaySteps;
import io.synfire.units.Time;
import java.util.Arrays;
import java.util.Optional;

/**
 * A delay in whole steps, rounded to the nearest.
 *
 * @param steps the delay
 * @param minimum the smallest of all synapses; where delays are exact, 1 or more for every positive delay
 * @param diagnostic a warning if something was rounded, an error if it is too long to count
 */
record DelayConversion(DelaySteps steps, int minimum, Optional<Diagnostic> diagnostic) {
  /** Longest delay in steps; a larger number is taken for a mistake in the unit. */
  static final int LONGEST = 10_000_000;

  /** How far from a whole number of steps a delay may be: delays per synapse are given as floats. */
  private static final double TOLERANCE = 1e-3;

  /**
   * The delay of a connection; with its shapes, where its ends have any. Where a backend keeps delays exact, steps are only what is told of them, and nothing
   * is warned of.
   */
  static DelayConversion of(ConnectionDefinition connection, Optional<ConnectionShapes> shapes, Scheduler.Options options) {
    DelayConversion rounded = rounded(connection, shapes, options.dt());
    if (!options.exactDelays() || rounded.diagnostic().filter(d -> d.kind() != DiagnosticKind.DELAY_ROUNDED).isPresent()) {
      return rounded;
    }
    boolean instant = shortest(connection.timing().delay()) == 0;
    return new DelayConversion(rounded.steps(), instant ? 0 : Math.max(1, rounded.minimum()), Optional.empty());
  }

  private static double shortest(Delay delay) {
    return switch (delay) {
      case Delay.None none -> 0;
      case Delay.Same same -> same.time().si();
      case Delay.PerSynapse each -> each.shortest();
      case Delay.Learned learned -> learned.minimum().si();
    };
  }

  private static DelayConversion rounded(ConnectionDefinition connection, Optional<ConnectionShapes> shapes, Time dt) {
    return switch (connection.timing().delay()) {
      case Delay.None none -> new DelayConversion(new DelaySteps(0, null), 0, Optional.empty());
      case Delay.Same same -> same(connection.id(), same.time().si(), dt);
      case Delay.PerSynapse each -> perSynapse(connection.id(), each.seconds(), dt);
      case Delay.Learned learned -> learned(connection, learned, shapes, dt);
    };
  }

  /** Values between two steps are no mistake here. What is not given is known by its longest only. */
  private static DelayConversion learned(ConnectionDefinition connection, Delay.Learned learned, Optional<ConnectionShapes> shapes, Time dt) {
    Optional<Diagnostic> diagnostic = isTooLong(learned.maximum().si(), dt) ? warning(connection.id(), 1, learned.maximum().si(), dt) : Optional.empty();
    int minimum = steps(learned.minimum().si(), dt);
    if (shapes.isEmpty() || !(learned.initial() instanceof WeightSource.Given given)) {
      return new DelayConversion(new DelaySteps(steps(learned.maximum().si(), dt), null), minimum, diagnostic);
    }
    boolean pairs = connection.synapses().topology() instanceof Topology.OneToOne;
    MatrixShape all = MatrixShape.ofSynapses(connection.synapses().topology(), shapes.get().from(), shapes.get().to());
    int[][] steps = new int[all.rows()][all.columns()];
    for (int i = 0; i < all.rows(); i++) {
      for (int j = 0; j < all.columns(); j++) {
        double parameter = given.matrix().get(learned.shape().row(pairs ? j : i, pairs), learned.shape().column(j));
        steps[i][j] = steps(learned.seconds(parameter), dt);
      }
    }
    return new DelayConversion(new DelaySteps(Arrays.stream(steps).flatMapToInt(Arrays::stream).max().orElse(0), steps), minimum, diagnostic);
  }

  private static DelayConversion same(String id, double seconds, Time dt) {
    int steps = steps(seconds, dt);
    return new DelayConversion(new DelaySteps(steps, null), steps, warning(id, isRounded(seconds, dt) ? 1 : 0, seconds, dt));
  }

  private static DelayConversion perSynapse(String id, WeightMatrix seconds, Time dt) {
    int[][] steps = new int[seconds.rows()][seconds.columns()];
    int rounded = 0;
    double example = 0;
    double longest = 0;
    for (int i = 0; i < steps.length; i++) {
      for (int j = 0; j < steps[i].length; j++) {
        double delay = seconds.get(i, j);
        steps[i][j] = steps(delay, dt);
        longest = Math.max(longest, delay);
        example = rounded == 0 ? delay : example;
        rounded += isRounded(delay, dt) ? 1 : 0;
      }
    }
    int maximum = Arrays.stream(steps).flatMapToInt(Arrays::stream).max().orElse(0);
    int minimum = Arrays.stream(steps).flatMapToInt(Arrays::stream).min().orElse(0);
    return new DelayConversion(new DelaySteps(maximum, steps), minimum, warning(id, rounded, isTooLong(longest, dt) ? longest : example, dt));
  }

  private static int steps(double seconds, Time dt) {
    return (int) Math.rint(Math.min(seconds / dt.si(), LONGEST));
  }

  private static boolean isRounded(double seconds, Time dt) {
    double exact = seconds / dt.si();
    return Math.abs(exact - Math.rint(exact)) > TOLERANCE;
  }

  private static boolean isTooLong(double seconds, Time dt) {
    return seconds / dt.si() > LONGEST;
  }

  private static Optional<Diagnostic> warning(String id, int rounded, double seconds, Time dt) {
    String delay = ReadableQuantity.of(new Time(seconds));
    String step = ReadableQuantity.of(dt);
    if (isTooLong(seconds, dt)) {
      return Optional.of(NetworkRule.problem(
          DiagnosticKind.BAD_WEIGHTS, id, "a delay of " + delay + " is more than " + LONGEST + " steps of " + step + "; check its unit"));
    }
    if (rounded == 0) {
      return Optional.empty();
    }
    int steps = steps(seconds, dt);
    String more = rounded == 1 ? "" : "; so are the delays of " + (rounded - 1) + " more synapses";
    return Optional.of(NetworkRule.problem(
        DiagnosticKind.DELAY_ROUNDED, id,
        "a delay of " + delay + " is no multiple of the time step " + step + " and is rounded to " + steps + " steps, "
            + ReadableQuantity.of(new Time(steps * dt.si())) + more));
  }
}
