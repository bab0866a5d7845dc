package io.synfire.runtime.loihi.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompartmentsTest {
  private static final int[][] NOTHING = {{0}};

  private static String spikes(NeuronUnit unit, int steps) {
    Firing firing = new Firing(1, false);
    StringBuilder train = new StringBuilder();
    for (int t = 1; t <= steps; t++) {
      unit.step(t, NOTHING, firing);
      train.append(firing.count);
    }
    return train.toString();
  }

  @Test
  void anIntegratorFiresWhenItsSumIsAboveTheThresholdAndNotAtIt() {
    NeuronUnit unit = Cells.open(Cells.integrators(1, 300, 100).with(Cells.USUAL));
    assertThat(spikes(unit, 12)).isEqualTo("000100010001");
  }

  @Test
  void aRefractoryDelayOfKHoldsTheVoltageForKMinusOneSteps() {
    for (int delay = 0; delay <= 63; delay++) {
      NeuronUnit unit = Cells.open(new Cells(1, 4095, 0, 300, 100, delay).with(Cells.USUAL));
      String train = spikes(unit, 200);
      int first = train.indexOf('1');
      assertThat(train.indexOf('1', first + 1) - first).as("delay %d", delay).isEqualTo(4 + Math.max(0, delay - 1));
    }
  }

  @Test
  void theCurrentIntegratesWhileTheVoltageIsHeld() {
    NeuronUnit unit = Cells.open(new Cells(1, 0, 0, 300, 0, 10).with(Cells.USUAL));
    Firing firing = new Firing(1, false);
    unit.step(1, new int[][] {{400}}, firing);
    assertThat(firing.count).isOne();
    unit.step(2, new int[][] {{50}}, firing);
    assertThat(unit.variable("u")).containsExactly(Decay.apply(400, 4095) + 50);
    assertThat(unit.variable("v")).containsExactly(0);
  }

  @Test
  void theCurrentDecaysByOneMoreThanItsDecayAndTheVoltageByItsDecay() {
    NeuronUnit unit = Cells.open(new Cells(1, 1000, 1000, 1 << 22, 0, 1).with(Cells.USUAL));
    Firing firing = new Firing(1, false);
    unit.step(1, new int[][] {{4096}}, firing);
    unit.step(2, NOTHING, firing);
    assertThat(unit.variable("u")).containsExactly(3095);
    assertThat(unit.variable("v")).containsExactly(3096 + 3095);
  }

  @Test
  void sumsWrapAndEveryQuantityIsCounted() {
    OverflowLog log = new OverflowLog(false);
    NeuronUnit unit = new Cells(2, 0, 0, 1 << 23, 1 << 22, 1).with(Cells.FREE).open(Cells.context(log));
    Firing firing = new Firing(2, false);
    unit.step(1, new int[][] {{1 << 21, 5}}, firing);
    assertThat(unit.variable("u")).containsExactly(-(1 << 21), 5);
    assertThat(log.steps()).isEqualTo(Map.of("b", Map.of("q", 1L)));
    for (int t = 2; t < 12; t++) {
      unit.step(t, new int[][] {{0, (1 << 21) - 1}}, firing);
    }
    assertThat(log.steps().get("b")).containsKeys("q", "u", "u2");
    assertThat(unit.variable("u")[1]).isBetween(-(1 << 23), (1 << 23) - 1);
    log.clear();
    assertThat(log.steps()).isEmpty();
  }

  @Test
  void aStrictLogFailsNamingBlockQuantityValueLimitAndStep() {
    NeuronUnit unit = Cells.integrators(1, 300, 0).with(Cells.USUAL).open(Cells.context(new OverflowLog(true)));
    assertThatThrownBy(() -> unit.step(7, new int[][] {{3_000_000}}, new Firing(1, false)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContainingAll("block b", "q overflowed in step 7", "3000000", "21 bits");
  }

  @Test
  void fastLoopsAgreeWithLongArithmeticOnRandomCompartments() {
    Random random = new Random(3);
    for (int trial = 0; trial < 400; trial++) {
      int n = 1 + random.nextInt(70);
      Compartments cells = random(random, n, random.nextInt(4) == 0);
      NeuronUnit fast = Cells.open(cells);
      Reference slow = new Reference(cells);
      Firing firing = new Firing(n, false);
      for (int t = 1; t <= 30; t++) {
        int[][] input = {random.ints(n, -(1 << 22), 1 << 22).toArray()};
        fast.step(t, input, firing);
        slow.step(input[0]);
        assertThat(fast.variable("u")).isEqualTo(slow.u);
        assertThat(fast.variable("v")).isEqualTo(slow.v);
        assertThat(Arrays.copyOf(firing.neuron, firing.count)).isEqualTo(slow.fired);
      }
    }
  }

  private static Compartments random(Random random, int n, boolean wide) {
    int least = wide ? -Integer.MAX_VALUE : -(1 << random.nextInt(30)) + 1;
    Compartments.Limits limits = new Compartments.Limits(least, (1 << 9 + 2 * random.nextInt(8)) - 1, Optional.empty());
    int most = 1 << 23;
    return new Compartments(
        new int[][] {random.ints(n, 0, 4096).toArray()}, random.ints(n, 0, 4096).toArray(), random.ints(n, -100, most).toArray(),
        random.ints(n, -most, most).toArray(), random.ints(n, 0, 64).toArray(), limits);
  }

  @Test
  void theVoltageOfTheWidestLimitsStaysWithinThem() {
    Compartments.Limits wide = new Compartments.Limits(-Integer.MAX_VALUE, Integer.MAX_VALUE, Optional.empty());
    NeuronUnit unit = Cells.open(new Cells(1, 4095, 0, 1 << 23, -(1 << 23), 1).with(wide));
    assertThat(spikes(unit, 400)).doesNotContain("1");
    assertThat(unit.variable("v")).containsExactly(-Integer.MAX_VALUE);
  }

  @Test
  void currentsOfPortsDecayByThemselvesAndAddUp() {
    Compartments cells =
        new Compartments(new int[][] {{4095}, {0}}, new int[1], new int[] {1 << 22}, new int[1], new int[1], Cells.USUAL);
    NeuronUnit unit = Cells.open(cells);
    Firing firing = new Firing(1, false);
    unit.step(1, new int[][] {{100}, {4096}}, firing);
    unit.step(2, new int[][] {{0}, {0}}, firing);
    assertThat(unit.variable("u0")).containsExactly(0);
    assertThat(unit.variable("u1")).containsExactly(4095);
    assertThat(unit.variable("u")).containsExactly(4095);
    assertThat(unit.variable("v")).containsExactly(4196 + 4095);
    unit.reset();
    assertThat(unit.variable("u1")).containsExactly(0);
    assertThat(unit.variable("v")).containsExactly(0);
  }

  @Test
  void anUnknownVariableIsRefusedNamingThoseThereAre() {
    assertThatThrownBy(() -> Cells.open(Cells.integrators(1, 1, 1).with(Cells.USUAL)).variable("w"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("\"w\"", "u (the sum of u0), v and refractory");
  }

  @Test
  void valuesOutOfRangeAreRefusedNamingCompartmentValueAndRange() {
    assertThatThrownBy(() -> new Cells(2, 4096, 0, 0, 0, 1).with(Cells.USUAL)).hasMessage(
        "decay of the current of compartment 0 is 4096; it must be from 0 to 4095");
    assertThatThrownBy(() -> new Cells(2, 0, -1, 0, 0, 1).with(Cells.USUAL)).hasMessageContaining("decay of the voltage of compartment 0 is -1");
    assertThatThrownBy(() -> new Cells(2, 0, 0, 0, 0, 64).with(Cells.USUAL)).hasMessageContaining("refractory delay of compartment 0 is 64");
    assertThatThrownBy(() -> new Cells(2, 0, 0, 1 << 24, 0, 1).with(Cells.USUAL)).hasMessageContaining("threshold of compartment 0");
    assertThatThrownBy(() -> new Cells(2, 0, 0, 0, 0, 1).with(Cells.USUAL, 0)).hasMessageContaining("1 to 64 ports");
    assertThatThrownBy(() -> new Compartments(new int[1][1], new int[2], new int[2], new int[2], new int[2], Cells.USUAL))
        .hasMessage("decay of the current is given for 1 compartments, there are 2");
    assertThatThrownBy(() -> new Compartments.Limits(1, 5, Optional.empty())).hasMessageContaining("limits of the voltage are 1 and 5");
  }
}
