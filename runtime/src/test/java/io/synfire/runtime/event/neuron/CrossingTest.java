package io.synfire.runtime.event.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CrossingTest {
  private static final double NONE = Double.POSITIVE_INFINITY;

  @Test
  void timeToFirstSpikeOfACurrent() {
    LinearFlow flow = new LinearFlow(1 / 0.01, 0, new double[] {1 / 0.005}, new double[] {1 / 0.01});
    double time = new Crossing(flow, 0.6).next(0, new double[] {3}, 0);
    assertThat(time).as("closed form for tau_m = 2 tau_s").isCloseTo(-0.01 * Math.log((3 + Math.sqrt(9 - 4 * 3 * 0.6)) / 6), within(1e-16));
    assertThat(time).isCloseTo(0.00323507131, within(1e-11));
  }

  @Test
  void constantDriveCrossesAtTheLogarithm() {
    LinearFlow flow = new LinearFlow(1 / 0.01, 1.2 / 0.01, new double[0], new double[0]);
    assertThat(new Crossing(flow, 1).next(0, new double[0], 0)).isCloseTo(0.01 * Math.log(6), within(1e-16));
    LinearFlow perfect = new LinearFlow(0, 4, new double[0], new double[0]);
    assertThat(new Crossing(perfect, 1).next(0.5, new double[0], 0)).isEqualTo(0.125);
  }

  @Test
  void peakOfAPostsynapticPotential() {
    LinearFlow flow = new LinearFlow(1 / 20.0, 0, new double[] {1 / 0.5}, new double[] {1});
    double peak = Math.log(20 / 0.5) / (1 / 0.5 - 1 / 20.0);
    assertThat(LinearFlow.peak(1 / 20.0, 1 / 0.5)).isCloseTo(peak, within(1e-14));
    double height = flow.voltage(0, new double[] {1}, 0, peak);
    assertThat(new Crossing(flow, height * (1 - 1e-12)).next(0, new double[] {1}, 0)).isCloseTo(peak, within(1e-4));
    assertThat(new Crossing(flow, height * (1 + 1e-12)).next(0, new double[] {1}, 0)).isEqualTo(NONE);
  }

  @Test
  void equalTimeConstantsAreNoPole() {
    for (double difference : new double[] {0, 1e-15, 1e-9, 1e-5}) {
      LinearFlow flow = new LinearFlow(1, 0, new double[] {1 + difference}, new double[] {1});
      double time = new Crossing(flow, 0.3).next(0, new double[] {1}, 0);
      assertThat(time * Math.exp(-time)).isCloseTo(0.3, within(1e-15 + difference));
    }
  }

  /** A rise after a fall, up to a limit above the threshold, and neurons with several currents of both signs: against a fine scan. */
  @Test
  void noCrossingIsMissed() {
    SplittableRandom random = new SplittableRandom(5);
    int crossings = 0;
    for (int n = 0; n < 600; n++) {
      int currents = random.nextInt(4);
      double[] rate = random.doubles(currents, 0.1, 3).toArray();
      double[] gain = random.doubles(currents, 0.2, 2).toArray();
      double[] current = random.doubles(currents, -6, 6).toArray();
      LinearFlow flow = new LinearFlow(random.nextInt(5) == 0 ? 0 : random.nextDouble(0.1, 3), random.nextDouble(-1, 2), rate, gain);
      double v = random.nextDouble(-2, 0.99);
      double found = new Crossing(flow, 1).next(v, current, 0);
      double scanned = scan(flow, v, current);
      if (scanned < NONE) {
        crossings++;
        assertThat(found).as("case %s", n).isCloseTo(scanned, within(0.004));
        assertThat(flow.voltage(v, current, 0, found)).isCloseTo(1, within(1e-12));
      } else if (found < 40) {
        assertThat(flow.voltage(v, current, 0, found)).as("a crossing too short for the scan, case %s", n).isCloseTo(1, within(1e-12));
      }
    }
    assertThat(crossings).isBetween(150, 500);
  }

  private static double scan(LinearFlow flow, double v, double[] current) {
    for (double time = 0; time < 40; time += 0.002) {
      if (flow.voltage(v, current, 0, time) >= 1) {
        return time;
      }
    }
    return NONE;
  }
}
