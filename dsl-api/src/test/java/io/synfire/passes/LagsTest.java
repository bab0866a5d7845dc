package io.synfire.passes;

import static io.synfire.passes.Drawing.lag;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.ir.LagPolicy;
import io.synfire.ir.NetworkDefinition;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LagsTest {
  private static final int GROUPS = 5;
  private static final int EDGES = 9;

  /** Five groups and random connections, with the lag given for each; none where it is negative. */
  private static NetworkDefinition network(LagPolicy policy, long seed, List<Integer> lags) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Drawing net = new Drawing(policy).encoder("in", 2);
    for (int i = 0; i < GROUPS; i++) {
      net.group("g" + i, 2);
    }
    for (int i = 0; i < EDGES; i++) {
      int lag = lags.get(i);
      net.connect("c" + i, "g" + random.nextInt(GROUPS), "g" + random.nextInt(GROUPS), lag < 0 ? c -> c : lag(lag));
    }
    return net.connect("input", "in", "g0").network();
  }

  @ParameterizedTest
  @EnumSource(LagPolicy.class)
  void networksWhoseSignalsArriveAlikeBecomeEqual(LagPolicy policy) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (long seed = 0; seed < 50; seed++) {
      List<Integer> some = random.ints(EDGES, -3, 4).boxed().toList();
      NetworkDefinition left = network(policy, seed, some);
      NetworkDefinition written = network(policy, seed, Lags.of(left));
      if (NetworkCheck.check(left).stream().noneMatch(d -> d.isError() && d.kind().id().equals("unlagged-cycle"))) {
        assertThat(Lags.canonical(written)).isEqualTo(Lags.canonical(left));
        assertThat(Lags.of(Lags.canonical(left))).isEqualTo(Lags.of(left));
        assertThat(Lags.canonical(Lags.canonical(left))).isEqualTo(Lags.canonical(left));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void whatThePolicyGivesAnywayIsLeftOut(int lag) {
    LagPolicy policy = lag == 0 ? LagPolicy.EXPLICIT : LagPolicy.SYNCHRONOUS;
    Drawing net = new Drawing(policy).encoder("in", 2).group("a", 2).connect("e", "in", "a", lag(lag)).connect("r", "a", "a", lag(3));
    assertThat(Lags.canonical(net.network()).connections()).extracting(c -> c.timing().lag()).containsExactly(OptionalInt.empty(), OptionalInt.of(3));
  }
}
