package io.synfire.runtime.event.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How voltage and currents move: as their differential equations say, and over two times as over their sum. */
class LinearFlowTest {
  private static final LinearFlow[] FLOWS = {
    new LinearFlow(0.5, 0.1, new double[0], new double[0]),
    new LinearFlow(0.5, -0.2, new double[] {1}, new double[] {2}),
    new LinearFlow(1, 0, new double[] {1}, new double[] {1}),
    new LinearFlow(0, 0.3, new double[] {0.7, 3}, new double[] {1, -2}),
    new LinearFlow(2, 0.3, new double[] {2 + 1e-13, 2, 0.1}, new double[] {1, 1, 1}),
  };

  private static double[] currents(LinearFlow flow, SplittableRandom random) {
    return random.doubles(flow.currents() + 1, -2, 2).toArray();
  }

  @Test
  void theSlopeIsTheDerivativeOfTheVoltage() {
    SplittableRandom random = new SplittableRandom(3);
    for (LinearFlow flow : FLOWS) {
      for (int k = 0; k < 50; k++) {
        double[] current = currents(flow, random);
        double v = random.nextDouble(-1, 1);
        double h = 1e-5;
        double difference = (flow.voltage(v, current, 1, h) - flow.voltage(v, current, 1, -h)) / (2 * h);
        assertThat(flow.slope(v, current, 1)).isCloseTo(difference, within(1e-8));
      }
    }
  }

  @Test
  void twoTimesAreTheirSum() {
    SplittableRandom random = new SplittableRandom(4);
    Propagator propagator = new Propagator();
    for (LinearFlow flow : FLOWS) {
      for (int k = 0; k < 50; k++) {
        double[] current = currents(flow, random);
        double v = random.nextDouble(-1, 1);
        double first = random.nextDouble(0, 4);
        double second = k % 5 == 0 ? 1e-9 : random.nextDouble(0, 4);
        double whole = flow.voltage(v, current, 1, first + second);
        propagator.set(flow, first);
        double half = propagator.voltage(v, current, 1);
        assertThat(half).isCloseTo(flow.voltage(v, current, 1, first), within(1e-14));
        propagator.decay(current, 1);
        propagator.set(flow, second);
        assertThat(propagator.voltage(half, current, 1)).isCloseTo(whole, within(1e-13));
      }
    }
  }

  @Test
  void derivativesGoBackByTheTransposeOfTheFlow() {
    SplittableRandom random = new SplittableRandom(5);
    Propagator propagator = new Propagator();
    for (LinearFlow flow : FLOWS) {
      double[] current = currents(flow, random);
      double[] by = currents(flow, random);
      double byVoltage = random.nextDouble(-1, 1);
      propagator.set(flow, 1.3);
      double rest = propagator.voltage(0, new double[flow.currents() + 1], 1);
      double v = random.nextDouble(-1, 1);
      double forward = byVoltage * (propagator.voltage(v, current, 1) - rest);
      double[] decayed = current.clone();
      propagator.decay(decayed, 1);
      double[] back = by.clone();
      double backVoltage = propagator.back(byVoltage, back, 1);
      double backward = backVoltage * v;
      for (int k = 1; k < current.length; k++) {
        forward += by[k] * decayed[k];
        backward += back[k] * current[k];
      }
      assertThat(backward).as("<y, F x> = <F' y, x>").isCloseTo(forward, within(1e-13));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 1", "1, 1.000000001", "0.3, 0.3", "5, 0.01"})
  void theResponseIsSymmetricAndLargestAtItsPeak(double a, double b) {
    double peak = LinearFlow.peak(a, b);
    double largest = LinearFlow.response(a, b, peak);
    assertThat(LinearFlow.response(b, a, peak)).isCloseTo(largest, within(1e-15));
    assertThat(LinearFlow.response(a, b, peak * 1.01)).isLessThan(largest);
    assertThat(LinearFlow.response(a, b, peak * 0.99)).isLessThan(largest);
    assertThat(LinearFlow.response(a, b, 0)).isZero();
  }

  @Test
  void withoutLeakTheVoltageStaysWhereItsCurrentsTookIt() {
    LinearFlow flow = new LinearFlow(0, 0, new double[] {2}, new double[] {3});
    assertThat(flow.limit(0.5, new double[] {4}, 0)).isEqualTo(0.5 + 3 * 4 / 2.0);
    assertThat(flow.voltage(0.5, new double[] {4}, 0, 50)).isCloseTo(6.5, within(1e-14));
    assertThat(LinearFlow.peak(0, 2)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(new LinearFlow(0, -1, new double[0], new double[0]).limit(0, new double[0], 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(new LinearFlow(2, 1, new double[0], new double[0]).limit(9, new double[0], 0)).isEqualTo(0.5);
  }
}
