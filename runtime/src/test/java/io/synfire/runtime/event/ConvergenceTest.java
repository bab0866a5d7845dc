package io.synfire.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.ir.WeightSource;
import io.synfire.model.Integrator;
import io.synfire.model.ModelText;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.ResetGradient;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.units.Dimension;
import io.synfire.units.Quantity;
import io.synfire.units.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clock-driven runs converge to event-based ones, whose spikes are the truth: recurrent, with delays and refractory periods, over many spikes per neuron. */
class ConvergenceTest {
  private static final double DURATION_MS = 40;
  private static final int NEURONS = 6;

  private static NeuronModelDefinition neuron() {
    Map<String, Quantity> values = new LinkedHashMap<>();
    values.put("tau", Units.ms(8));
    values.put("tau_syn", Units.ms(3));
    values.put("t_ref", Units.ms(1.6));
    Map<String, Dimension> parameters = new LinkedHashMap<>();
    values.forEach((name, value) -> parameters.put(name, value.dimension()));
    String equations = "input i : 1\nx += i : 1\ntau * dv/dt = 1.5 + x - v : 1\ntau_syn * dx/dt = -x";
    return new NeuronModelDefinition(new ModelText("test.Refractory", parameters, equations, "v > 1", "v = 0", "", "t_ref",
        new ModelText.Options(Integrator.AUTO, ResetGradient.THROUGH)), values);
  }

  private static TestNetwork network() {
    return new TestNetwork().encoder("in", 40, new TimesInMilliseconds()).group("a", NEURONS, neuron())
        .connect(Link.of("in_a", "in", "a", new WeightSource.Uniform(0, 0.8)))
        .connect(Link.of("a_a", "a", "a", new WeightSource.Normal(0, 0.2)).delay(Units.ms(2.4)))
        .spikes("a", "spike");
  }

  private static Observations run(String backend, double dtMs) {
    float[][] times = new float[1][40];
    java.util.SplittableRandom random = new java.util.SplittableRandom(11);
    for (int j = 0; j < 40; j++) {
      times[0][j] = (float) random.nextDouble(DURATION_MS - 1);
    }
    try (Program program = Backends.compile(network().definition(), backend, Units.ms(dtMs), 4); Run run = program.open(RunOptions.of(1))) {
      run.input("in", times);
      return run.advance((int) Math.round(DURATION_MS / dtMs));
    }
  }

  /**
   * The mean distance in ms of the spikes of a clock-driven run, found at the ends of their steps, from the exact ones. Input comes early by less than a step
   * and a crossing is found late by less than one, so the first spikes are less than a step away; later ones add up those before.
   */
  private static double error(Observations exact, double dtMs) {
    Observations found = run("float", dtMs);
    List<Double> errors = new ArrayList<>();
    for (int i = 0; i < NEURONS; i++) {
      double[] times = exact.spikeTimes("a.spikes", 0, i);
      int[] steps = found.spikeSteps("a.spikes", 0, i);
      assertThat(steps.length).as("spikes of neuron %s at dt %s ms", i, dtMs).isEqualTo(times.length);
      for (int s = 0; s < steps.length; s++) {
        double error = (steps[s] + 1) * dtMs - 1e3 * times[s];
        errors.add(Math.abs(error));
        assertThat(Math.abs(error)).as("spike %s of neuron %s, dt %s ms", s, i, dtMs).isLessThan(s == 0 ? dtMs : 10 * dtMs);
      }
    }
    return errors.stream().mapToDouble(e -> e).average().orElseThrow();
  }

  @Test
  void clockDrivenSpikesConvergeWithFirstOrder() {
    Observations exact = run("event", 0.4);
    assertThat(exact.spikes().get("a.spikes").time().length).as("many spikes per neuron").isGreaterThan(4 * NEURONS);
    double[] steps = {0.1, 0.05, 0.025, 0.0125, 0.00625};
    double[] error = Arrays.stream(steps).map(dt -> error(exact, dt)).toArray();
    assertThat(slope(steps, error)).as("errors %s", Arrays.toString(error)).isBetween(0.85, 1.15);
  }

  /** The slope of the regression line of the logarithms. */
  private static double slope(double[] x, double[] y) {
    double mx = Arrays.stream(x).map(Math::log).average().orElseThrow();
    double my = Arrays.stream(y).map(Math::log).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    for (int k = 0; k < x.length; k++) {
      xy += (Math.log(x[k]) - mx) * (Math.log(y[k]) - my);
      xx += (Math.log(x[k]) - mx) * (Math.log(x[k]) - mx);
    }
    return xy / xx;
  }

  @Test
  void theStepDoesNotMatterToExactTimes() {
    double[] coarse = run("event", 0.4).spikes().get("a.spikes").time();
    double[] fine = run("event", 0.1).spikes().get("a.spikes").time();
    Arrays.sort(coarse);
    Arrays.sort(fine);
    assertThat(coarse).containsExactly(fine, org.assertj.core.api.Assertions.within(1e-12));
  }
}
