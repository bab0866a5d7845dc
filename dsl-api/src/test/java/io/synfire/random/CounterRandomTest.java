package io.synfire.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CounterRandomTest {
  private static final int DRAWS = 100_000;

  private final CounterRandom random = CounterRandom.seeded(7);

  private static double mean(LongToDoubleFunction draw) {
    return LongStream.range(0, DRAWS).mapToDouble(draw).average().orElseThrow();
  }

  @Test
  void aNumberDependsOnKeyAndIndexOnly() {
    CounterRandom same = CounterRandom.seeded(7);
    long later = random.bits(12345);
    for (long i = 0; i < 100; i++) {
      random.bits(i);
    }
    assertThat(random.bits(12345)).isEqualTo(later).isEqualTo(same.bits(12345));
    assertThat(random.stream("a").stream(3)).isEqualTo(same.stream("a").stream(3));
  }

  @Test
  void uniformNumbersFillTheUnitInterval() {
    assertThat(mean(random::uniform)).isCloseTo(0.5, within(5 * Math.sqrt(1 / 12.0 / DRAWS)));
    assertThat(mean(i -> random.uniform(i) * random.uniform(i))).isCloseTo(1 / 3.0, within(0.005));
    assertThat(LongStream.range(0, DRAWS).mapToDouble(random::uniform)).allMatch(u -> u >= 0 && u < 1);
    int[] bins = new int[16];
    LongStream.range(0, DRAWS).forEach(i -> bins[(int) (random.uniform(i) * 16)]++);
    double chiSquare = 0;
    for (int count : bins) {
      chiSquare += Math.pow(count - DRAWS / 16.0, 2) / (DRAWS / 16.0);
    }
    assertThat(chiSquare).as("chi square with 15 degrees of freedom, 99.99 %").isLessThan(44.3);
  }

  @Test
  void normalNumbersHaveTheMomentsOfTheNormalDistribution() {
    assertThat(mean(random::normal)).isCloseTo(0, within(5 / Math.sqrt(DRAWS)));
    assertThat(mean(i -> Math.pow(random.normal(i), 2))).isCloseTo(1, within(5 * Math.sqrt(2.0 / DRAWS)));
    assertThat(mean(i -> Math.pow(random.normal(i), 3))).isCloseTo(0, within(5 * Math.sqrt(15.0 / DRAWS)));
    assertThat(mean(i -> Math.pow(random.normal(i), 4))).isCloseTo(3, within(5 * Math.sqrt(96.0 / DRAWS)));
    assertThat(mean(i -> Math.abs(random.normal(i)) < 1 ? 1 : 0)).isCloseTo(0.6826894921, within(0.008));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 1000, Integer.MAX_VALUE})
  void indicesAreBelowTheBoundAndEvenlySpread(int bound) {
    assertThat(LongStream.range(0, 1000).mapToInt(i -> random.below(bound, i))).allMatch(n -> n >= 0 && n < bound);
    assertThat(mean(i -> random.below(bound, i) / (double) bound)).isCloseTo(0.5 - 0.5 / bound, within(0.005));
  }

  @Test
  void neighbouringIndicesSeedsAndStreamsAreUncorrelated() {
    assertThat(mean(i -> (random.uniform(i) - 0.5) * (random.uniform(i + 1) - 0.5))).isCloseTo(0, within(0.0015));
    CounterRandom next = CounterRandom.seeded(8);
    assertThat(mean(i -> (random.uniform(i) - 0.5) * (next.uniform(i) - 0.5))).isCloseTo(0, within(0.0015));
    CounterRandom stream = random.stream(0);
    assertThat(mean(i -> (random.uniform(i) - 0.5) * (stream.uniform(i) - 0.5))).isCloseTo(0, within(0.0015));
    assertThat(mean(i -> random.stream(i).uniform(0))).isCloseTo(0.5, within(0.005));
  }

  @Test
  void streamsOfDifferentNamesAndNumbersDiffer() {
    Set<CounterRandom> streams = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      assertThat(streams.add(random.stream(i))).isTrue();
      assertThat(streams.add(random.stream("group" + i))).isTrue();
      assertThat(streams.add(CounterRandom.seeded(i + 100))).isTrue();
    }
    assertThat(random.stream("ab").stream("c")).isNotEqualTo(random.stream("a").stream("bc"));
  }

  @Test
  void everyBitIsSetHalfOfTheTime() {
    for (int bit = 0; bit < Long.SIZE; bit++) {
      long mask = 1L << bit;
      assertThat(LongStream.range(0, 4000).filter(i -> (random.bits(i) & mask) != 0).count()).as("bit %d", bit).isBetween(1840L, 2160L);
    }
  }
}
