package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.NetworkDefinition;
import io.synfire.passes.LagChoice.Lag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What the lag policy of a network comes to, whatever it is run on. */
public final class Lags {
  private Lags() {}

  /** The lag of every connection, in order of declaration; a synaptic delay is taken to last at least one step. */
  public static List<Integer> of(NetworkDefinition network) {
    return choice(network).lags().stream().map(Lag::steps).toList();
  }

  /** What the policy decided: the lags that were added to open cycles. */
  public static List<Diagnostic> notes(NetworkDefinition network) {
    return choice(network).diagnostics().stream().filter(d -> !d.isError()).toList();
  }

  /**
   * The same network without the declared lags that its policy gives anyway. Networks whose signals arrive alike become equal, whether their lags were
   * written out or left to the policy. A network with an unlagged cycle stays as it is.
   */
  public static NetworkDefinition canonical(NetworkDefinition network) {
    LagChoice.Result choice = choice(network);
    if (choice.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      return network;
    }
    List<Integer> wanted = choice.lags().stream().map(Lag::steps).toList();
    boolean[] declared = new boolean[wanted.size()];
    for (int i = 0; i < declared.length; i++) {
      declared[i] = isUnusual(network.lagPolicy(), wanted.get(i));
    }
    for (OptionalInt next = different(network, wanted, declared); next.isPresent(); next = different(network, wanted, declared)) {
      declared[next.getAsInt()] = true;
    }
    return declare(network, wanted, declared);
  }

  /** Whether the policy never gives this lag. */
  private static boolean isUnusual(LagPolicy policy, int lag) {
    return switch (policy) {
      case EXPLICIT -> lag != 0;
      case SYNCHRONOUS -> lag != 1;
      case AUTO -> lag > 1;
    };
  }

  private static LagChoice.Result choice(NetworkDefinition network) {
    return LagChoice.of(network, 0, UnlaggedCycles::leastDelay);
  }

  /** A connection that would get another lag than wanted, one that is to have none before all others. */
  private static OptionalInt different(NetworkDefinition network, List<Integer> wanted, boolean[] declared) {
    List<Integer> given = of(declare(network, wanted, declared));
    int[] differ = IntStream.range(0, declared.length).filter(i -> !wanted.get(i).equals(given.get(i))).toArray();
    OptionalInt unlagged = Arrays.stream(differ).filter(i -> wanted.get(i) == 0).findFirst();
    return unlagged.isPresent() ? unlagged : Arrays.stream(differ).findFirst();
  }

  private static NetworkDefinition declare(NetworkDefinition n, List<Integer> lags, boolean[] declared) {
    List<ConnectionDefinition> connections = new ArrayList<>();
    for (int i = 0; i < declared.length; i++) {
      ConnectionDefinition c = n.connections().get(i);
      OptionalInt lag = declared[i] ? OptionalInt.of(lags.get(i)) : OptionalInt.empty();
      connections.add(new ConnectionDefinition(c.id(), c.source(), c.target(), c.synapses(), new TimingDefinition(lag, c.timing().delay())));
    }
    return new NetworkDefinition(n.name(), n.lagPolicy(), n.members(), connections, n.monitors(), n.learners(), n.optimizers());
  }
}
