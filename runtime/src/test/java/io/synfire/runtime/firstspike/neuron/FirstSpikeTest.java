package io.synfire.runtime.firstspike.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstSpikeTest {
  private static final double[] RATIOS = {1, 2, 1 + 1e-9, 1 - 1e-9, 1 + 1e-5, 2 + 1e-9, 0.01, 0.5, 1.7, 10, 1000};

  private static FirstSpike solver(double ratio, double tauSyn) {
    return FirstSpike.of(CurrentLif.normalized(tauSyn, ratio * tauSyn, 0, 1));
  }

  @Test
  void theTimeConstantsChooseTheForm() {
    assertThat(solver(1, 6e-6)).isInstanceOf(EqualConstants.class);
    assertThat(FirstSpike.of(CurrentLif.normalized(6e-6, 12e-6, 0, 1))).isInstanceOf(DoubleConstant.class);
    assertThat(solver(1 + 1e-9, 1)).isInstanceOf(DistinctConstants.class);
  }

  /** The crossing lies on the threshold, the potential rises there, and was below before; without a crossing it is below everywhere. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 6e-6, 1e4})
  void aCrossingIsTheFirstOne(double tauSyn) {
    Random random = new Random(3);
    int crossings = 0;
    for (int k = 0; k < 6000; k++) {
      FirstSpike solver = solver(RATIOS[k % RATIOS.length], tauSyn);
      double current = Math.exp(8 * random.nextDouble() - 2) * (random.nextInt(8) == 0 ? -1 : 1) / Math.min(1, solver.neuron().tauMem() / tauSyn);
      double potential = random.nextInt(3) == 0 ? 0 : 1 - Math.exp(6 * random.nextDouble() - 4);
      double end = random.nextBoolean() ? SpikeTime.NONE : tauSyn * Math.exp(6 * random.nextDouble() - 5);
      Crossing found = new Crossing();
      boolean crosses = solver.crosses(potential, current, 1, end, found);
      crossings += crosses ? 1 : 0;
      String name = solver + " from " + potential + ", " + current + " within " + end;
      double until = crosses ? found.elapsed : Math.min(end, 60 * Math.max(tauSyn, solver.neuron().tauMem()));
      assertBelowBefore(name, solver, new double[] {potential, current}, until);
      if (crosses) {
        double scale = 1e-13 * (1 + Math.abs(potential) + Math.abs(current) * solver.neuron().tauMem() / tauSyn);
        assertThat(solver.potential(potential, current, found.elapsed)).as(name).isCloseTo(1, within(scale));
        double slope = solver.slope(1, solver.current(current, found.elapsed));
        assertThat(found.slope).as(name).isCloseTo(slope, within(1e-11 * (solver.neuron().gain() * Math.abs(current) + 1 / solver.neuron().tauMem())));
        assertThat(found.elapsed).as(name).isBetween(0.0, end);
      }
    }
    assertThat(crossings).isGreaterThan(1500);
  }

  private static void assertBelowBefore(String name, FirstSpike solver, double[] state, double until) {
    for (int m = 0; m < 200; m++) {
      assertThat(solver.potential(state[0], state[1], until * m / 200)).as(name + " at " + m).isLessThan(1 + 1e-12);
    }
  }

  @Test
  void closedFormsAgreeWithNewtonsMethod() {
    Random random = new Random(4);
    for (int k = 0; k < 2000; k++) {
      FirstSpike closed = solver(1 + k % 2, 1);
      FirstSpike newton = new DistinctConstants(CurrentLif.normalized(1, (1 + k % 2) * (1 + 1e-13), 0, 1));
      double current = 1 + 12 * random.nextDouble();
      double potential = 1 - 3 * random.nextDouble();
      double time = closed.crossing(potential, current, SpikeTime.NONE);
      double other = newton.crossing(potential, current, SpikeTime.NONE);
      if (SpikeTime.isSpike(time) && closed.slope(1, closed.current(current, time)) > 1e-3) {
        assertThat(other).as("%s %s", potential, current).isCloseTo(time, within(1e-9));
      }
    }
  }

  /** At exactly the smallest current the crossing is the peak; a rounding above it, it is as far before as the square root of the rounding. */
  @Test
  void almostTangentialCrossings() {
    for (double ratio : RATIOS) {
      FirstSpike solver = solver(ratio, 1);
      double peak = Math.abs(ratio - 1) < 1e-12 ? 1 : Math.log(ratio) * ratio / (ratio - 1);
      double least = 1 / solver.response(Math.abs(ratio - 1) < 1e-4 ? 1 : peak);
      assertThat(solver.crossing(0, least * (1 - 1e-9), SpikeTime.NONE)).as("ratio " + ratio).isEqualTo(SpikeTime.NONE);
      for (double above : new double[] {1e-13, 1e-11, 1e-9, 1e-6}) {
        double expected = peak - Math.sqrt(2 * above * ratio);
        assertThat(solver.crossing(0, least * (1 + above), SpikeTime.NONE)).as("ratio " + ratio).isCloseTo(expected, within(
            2e-5 * Math.max(1, ratio) + 3 * above * ratio));
      }
    }
  }

  @Test
  void hugeAndTinyInputs() {
    for (double ratio : RATIOS) {
      FirstSpike solver = solver(ratio, 1);
      assertThat(solver.crossing(0, 1e-12, SpikeTime.NONE)).isEqualTo(SpikeTime.NONE);
      assertThat(solver.crossing(0, -1e3, SpikeTime.NONE)).isEqualTo(SpikeTime.NONE);
      assertThat(solver.crossing(0, 1e12, SpikeTime.NONE)).isCloseTo(1e-12, within(1e-22));
      assertThat(solver.crossing(-1e-9, 0, SpikeTime.NONE)).isEqualTo(SpikeTime.NONE);
      assertThat(solver.crossing(-1e3, 1.5, SpikeTime.NONE)).isEqualTo(SpikeTime.NONE);
      assertThat(solver.crossing(1 - 1e-15, 1e3, SpikeTime.NONE)).isCloseTo(1e-18, within(1e-18));
    }
  }

  @Test
  void anIntervalEndsWhereItEnds() {
    for (double ratio : RATIOS) {
      FirstSpike solver = solver(ratio, 1);
      double current = 40 / Math.min(1, ratio);
      double time = solver.crossing(0, current, SpikeTime.NONE);
      assertThat(solver.crossing(0, current, time * (1 + 1e-12))).isCloseTo(time, within(1e-13));
      assertThat(solver.crossing(0, current, time * (1 - 1e-12))).isEqualTo(SpikeTime.NONE);
    }
  }

  @Test
  void theResponseSolvesTheEquations() {
    for (double ratio : RATIOS) {
      FirstSpike solver = solver(ratio, 6e-6);
      for (double s = 1e-7; s < 1e-4; s *= 1.3) {
        double h = 1e-3 * Math.min(s, solver.neuron().tauMem());
        double slope = (solver.response(s + h) - solver.response(s - h)) / (2 * h);
        double scale = solver.neuron().gain();
        assertThat(solver.responseSlope(s)).as("ratio %s at %s", ratio, s).isCloseTo(slope, within(1e-6 * scale));
        assertThat(solver.responseSlope(s)).isCloseTo(solver.slope(solver.response(s), solver.current(1, s)), within(1e-12 * scale * Math.max(1, 1 / ratio)));
      }
    }
  }
}
