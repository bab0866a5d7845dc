package io.synfire.passes;

import static io.synfire.passes.Drawing.lag;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Delay;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.NetworkDefinition;
import io.synfire.passes.Schedule.Arrival;
import io.synfire.passes.Schedule.Entry;
import io.synfire.passes.Schedule.Phase;
import io.synfire.passes.Schedule.Reason;
import io.synfire.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the schedule of every network, on random ones. */
class SchedulePropertiesTest {
  private static final int CASES = 150;

  private static NetworkDefinition network(LagPolicy policy, Random random) {
    Drawing net = new Drawing(policy).encoder("in0", 2).encoder("in1", 2);
    int groups = 1 + random.nextInt(6);
    for (int i = 0; i < groups; i++) {
      net.group("g" + i, 2);
    }
    int edges = random.nextInt(2 * groups + 2);
    for (int i = 0; i < edges; i++) {
      net.connect("c" + i, "g" + random.nextInt(groups), "g" + random.nextInt(groups), timing(random));
    }
    for (int i = 0; i < groups; i++) {
      net.connect("e" + i, "in" + random.nextInt(2), "g" + i);
    }
    return net.network();
  }

  private static UnaryOperator<ConnectionDefinition> timing(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> lag(random.nextInt(3));
      case 1 -> Drawing.delay(new Delay.Same(Units.ms(random.nextInt(4))));
      default -> c -> c;
    };
  }

  private static Scheduler.Result schedule(NetworkDefinition net, int minimumLag) {
    return Scheduler.schedule(net, new Scheduler.Options(Units.ms(1), minimumLag));
  }

  private static boolean hasCycle(Scheduler.Result result) {
    return result.diagnostics().stream().anyMatch(d -> d.kind() == DiagnosticKind.UNLAGGED_CYCLE);
  }

  private static List<String> noted(Scheduler.Result result) {
    return result.diagnostics().stream().filter(d -> d.kind() == DiagnosticKind.AUTO_LAG).map(Diagnostic::subject).toList();
  }

  /** Whether groups reach themselves within one step, by repeated relaxation; a lag that only keeps an error from spreading does not count. */
  private static boolean closes(NetworkDefinition net, Scheduler.Result result) {
    List<Arrival> arrivals = result.schedule().arrivals();
    List<String[]> instant = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      Arrival a = arrivals.get(i);
      boolean lagged = a.lag() > 0 && (a.reason() != Reason.AUTO || noted(result).contains(a.connection()));
      if (!lagged && a.delaySteps().maximum() == 0) {
        instant.add(new String[] {net.connections().get(i).source().member(), net.connections().get(i).target().member()});
      }
    }
    Map<String, Integer> depth = net.members().stream().collect(Collectors.toMap(m -> m.id(), m -> 0));
    for (int round = 0; round <= net.members().size() + 1; round++) {
      boolean changed = false;
      for (String[] edge : instant) {
        int least = depth.get(edge[0]) + 1;
        changed |= depth.get(edge[1]) < least;
        depth.merge(edge[1], least, Math::max);
      }
      if (!changed) {
        return false;
      }
    }
    return true;
  }

  @ParameterizedTest
  @EnumSource(LagPolicy.class)
  void anErrorIsGivenExactlyWhereACycleClosesWithinOneStep(LagPolicy policy) {
    Random random = new Random(1);
    for (int i = 0; i < CASES; i++) {
      NetworkDefinition net = network(policy, random);
      Scheduler.Result result = schedule(net, 0);
      assertThat(hasCycle(result)).as("%s", net.connections()).isEqualTo(closes(net, result));
    }
  }

  @ParameterizedTest
  @EnumSource(LagPolicy.class)
  void signalsOfTheSameStepAreReadyBeforeTheyAreRead(LagPolicy policy) {
    Random random = new Random(2);
    for (int i = 0; i < CASES; i++) {
      NetworkDefinition net = network(policy, random);
      Scheduler.Result result = schedule(net, 0);
      if (!hasCycle(result)) {
        assertOrdered(net, result.schedule());
      }
    }
  }

  private static void assertOrdered(NetworkDefinition net, Schedule schedule) {
    List<String> nodes = schedule.entries().stream().map(Entry::node).toList();
    assertThat(nodes).doesNotHaveDuplicates().hasSize(net.members().size() + net.connections().size());
    Map<String, Arrival> arrivals = schedule.arrivals().stream().collect(Collectors.toMap(Arrival::connection, Function.identity()));
    net.connections().forEach(c -> {
      assertThat(nodes.indexOf(c.id())).as(c.id()).isLessThan(nodes.indexOf(c.target().member()));
      Arrival arrival = arrivals.get(c.id());
      if (arrival.lag() + arrival.delaySteps().maximum() == 0) {
        assertThat(nodes.indexOf(c.id())).as(c.id()).isGreaterThan(nodes.indexOf(c.source().member()));
      }
    });
  }

  @ParameterizedTest
  @EnumSource(LagPolicy.class)
  void eachNodeIsInThePhaseOfItsKindAndEncodersComeFirst(LagPolicy policy) {
    Random random = new Random(3);
    for (int i = 0; i < CASES; i++) {
      Scheduler.Result result = schedule(network(policy, random), 0);
      if (!hasCycle(result)) {
        result.schedule().entries().forEach(e -> assertThat(e.phase()).as(e.node()).isEqualTo(expected(e.node())));
        assertThat(result.schedule().entries().subList(0, 2)).extracting(Entry::phase).containsOnly(Phase.ENCODE);
      }
    }
  }

  private static Phase expected(String node) {
    return node.startsWith("in") ? Phase.ENCODE : node.startsWith("g") ? Phase.INTEGRATE : Phase.DELIVER;
  }

  @ParameterizedTest
  @EnumSource(LagPolicy.class)
  void declaredLagsAreKeptAndTheSmallestHopIsApplied(LagPolicy policy) {
    Random random = new Random(4);
    for (int i = 0; i < CASES; i++) {
      NetworkDefinition net = network(policy, random);
      Scheduler.Result result = schedule(net, 1);
      assertThat(hasCycle(result)).isFalse();
      for (int c = 0; c < net.connections().size(); c++) {
        Arrival arrival = result.schedule().arrivals().get(c);
        boolean betweenGroups = net.connections().get(c).source().member().startsWith("g");
        int declared = net.connections().get(c).timing().lag().orElse(-1);
        assertThat(arrival.lag()).isGreaterThanOrEqualTo(betweenGroups ? 1 : 0);
        if (declared >= (betweenGroups ? 1 : 0)) {
          assertThat(arrival.lag()).isEqualTo(declared);
          assertThat(arrival.reason()).isEqualTo(Reason.DECLARED);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(LagPolicy.class)
  void everyAutomaticLagIsSaidAndIsOneStep(LagPolicy policy) {
    Random random = new Random(5);
    for (int i = 0; i < CASES; i++) {
      Scheduler.Result result = schedule(network(policy, random), 0);
      List<String> automatic = result.schedule().arrivals().stream().filter(a -> a.reason() == Reason.AUTO).map(Arrival::connection).toList();
      if (!hasCycle(result)) {
        assertThat(noted(result)).containsExactlyInAnyOrderElementsOf(automatic);
        assertThat(result.schedule().arrivals()).filteredOn(a -> a.reason() == Reason.AUTO).allMatch(a -> a.lag() == 1);
        assertThat(policy == LagPolicy.AUTO || automatic.isEmpty()).isTrue();
      }
    }
  }
}
