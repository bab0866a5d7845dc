package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.passes.Schedule.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chooses the lag of every connection of one network. */
final class LagChoice {
  private final NetworkDefinition network;
  private final Set<String> groups;
  private final List<Lag> lags = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<Set<ConnectionDefinition>> reported = new HashSet<>();

  private LagChoice(NetworkDefinition network) {
    this.network = network;
    this.groups = network.members(GroupDefinition.class).stream().map(GroupDefinition::id).collect(Collectors.toSet());
  }

  /**
   * The lags that a network's declarations and policy give it.
   *
   * @param network the network
   * @param minimumLag smallest lag between groups
   * @param leastDelay smallest synaptic delay of a connection in steps
   */
  static Result of(NetworkDefinition network, int minimumLag, ToIntFunction<ConnectionDefinition> leastDelay) {
    LagChoice choice = new LagChoice(network);
    network.connections().forEach(c -> choice.lags.add(choice.first(c, minimumLag)));
    choice.openCycles(leastDelay);
    return new Result(choice.lags, choice.diagnostics);
  }

  /** The lag of a connection before cycles are considered. */
  private Lag first(ConnectionDefinition c, int minimumLag) {
    Lag lag = c.timing().lag().isPresent() ? new Lag(c.timing().lag().getAsInt(), Reason.DECLARED) : fromPolicy();
    return lag.steps() < minimumLag && groups.contains(c.source().member()) ? new Lag(minimumLag, Reason.BACKEND) : lag;
  }

  private Lag fromPolicy() {
    return network.lagPolicy() == LagPolicy.SYNCHRONOUS ? new Lag(1, Reason.SYNCHRONOUS) : new Lag(0, Reason.DEFAULT);
  }

  private void openCycles(ToIntFunction<ConnectionDefinition> leastDelay) {
    List<Integer> instant = IntStream.range(0, lags.size()).boxed().filter(i -> isInstant(i, leastDelay)).toList();
    InstantGraph all = new InstantGraph();
    instant.forEach(i -> all.add(connection(i)));
    InstantGraph kept = new InstantGraph();
    for (int i : inOrderOfClaim(instant)) {
      if (kept.cycleThrough(connection(i)).isPresent()) {
        close(i, all);
      } else {
        kept.add(connection(i));
      }
    }
  }

  /** Declared lags of 0 stand; the connections without a declared lag give way to them, and the later declared to the earlier. */
  private List<Integer> inOrderOfClaim(List<Integer> instant) {
    boolean auto = network.lagPolicy() == LagPolicy.AUTO;
    return instant.stream().sorted(Comparator.comparing(i -> auto && mayChange(i))).toList();
  }

  private boolean isInstant(int i, ToIntFunction<ConnectionDefinition> leastDelay) {
    ConnectionDefinition c = connection(i);
    boolean betweenGroups = groups.contains(c.source().member()) && groups.contains(c.target().member());
    return betweenGroups && lags.get(i).steps() == 0 && leastDelay.applyAsInt(c) == 0;
  }

  private boolean mayChange(int i) {
    return lags.get(i).reason() != Reason.DECLARED;
  }

  private ConnectionDefinition connection(int i) {
    return network.connections().get(i);
  }

  private void close(int i, InstantGraph all) {
    List<ConnectionDefinition> cycle = all.cycleThrough(connection(i)).orElseThrow();
    boolean automatic = network.lagPolicy() == LagPolicy.AUTO && mayChange(i);
    lags.set(i, new Lag(1, Reason.AUTO));
    if (automatic) {
      diagnostics.add(NetworkRule.problem(DiagnosticKind.AUTO_LAG, connection(i).id(), "lag 1 added, as " + path(cycle) + " would close within one step"));
    } else if (reported.add(Set.copyOf(cycle))) {
      diagnostics.add(unlagged(connection(i), cycle));
    }
  }

  private static Diagnostic unlagged(ConnectionDefinition closing, List<ConnectionDefinition> cycle) {
    String edges = cycle.stream().map(ConnectionDefinition::id).collect(Collectors.joining(" or "));
    return NetworkRule.problem(
        DiagnosticKind.UNLAGGED_CYCLE, closing.id(),
        path(cycle) + " closes within one step\n  a lag on " + edges + " breaks it: add .lag(1) or @Lag(1), or choose the lag policy AUTO");
  }

  private static String path(List<ConnectionDefinition> cycle) {
    return cycle.stream().map(c -> c.source().member() + " -> " + c.id() + " -> ").collect(Collectors.joining()) + cycle.getFirst().source().member();
  }

  /**
   * A lag.
   *
   * @param steps how many steps
   * @param reason why
   */
  record Lag(int steps, Reason reason) {}

  /**
   * The lags of a network.
   *
   * @param lags in the order of the network's connections; where a cycle is an error, it is opened by a lag of 1
   * @param diagnostics unlagged cycles and lags added
   */
  record Result(List<Lag> lags, List<Diagnostic> diagnostics) {
    Result {
      lags = List.copyOf(lags);
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
