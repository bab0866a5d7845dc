package io.synfire.runtime.firstspike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.learning.ExactGradient;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.units.Time;
import io.synfire.units.Units;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of a single input of weight w: {@code V = w x - w x^2} with {@code x = exp(-t / 20 ms)} reaches 1/8 where x is {@code (1 + sqrt(1 - 1/(2 w))) / 2}. */
class FirstSpikeRunTest {
  private static final NeuronModelDefinition DOUBLE = FirstSpikeModels.model(Units.ms(20), Units.ms(10), 1, 0.125);

  private static TestNetwork single(Link link) {
    return new TestNetwork().encoder("in", 1, new GivenTimes()).group("a", 1, DOUBLE).connect(link).decoder("out", "a", new ExactTimes()).spikes("a", "spike");
  }

  private static Program compile(TestNetwork network, Time dt) {
    return Backends.compile(network.definition(), "first-spike", dt, 1);
  }

  private static Observations run(TestNetwork network, Time dt, float input, int steps) {
    try (Program program = compile(network, dt); Run run = program.open(RunOptions.of(1))) {
      run.input("in", new float[][] {{input}});
      return run.advance(steps);
    }
  }

  /** Milliseconds from the input to the spike. */
  private static double rise(double w) {
    return -20 * Math.log((1 + Math.sqrt(1 - 0.5 / w)) / 2);
  }

  private static Link weight(float w) {
    return Link.of("in_a", "in", "a", new float[][] {{w}});
  }

  @ParameterizedTest
  @ValueSource(floats = {0.5001f, 0.6f, 1, 3, 50})
  void theTimeIsThatOfTheClosedFormWhateverTheStep(float w) {
    for (double dt : new double[] {0.1, 1, 7}) {
      Observations seen = run(single(weight(w)), Units.ms(dt), 2.3f, 1000);
      float time = seen.decoders().get("out")[0][0];
      assertThat(time).isCloseTo((float) (2.3f + rise(w)), within(2e-5f));
      assertThat(seen.spikeTimes("a.spikes", 0, 0)[0]).isCloseTo(1e-3 * (2.3f + rise(w)), within(1e-13));
      assertThat(seen.spikes().get("a.spikes").step()).containsExactly((int) Math.floor(time / dt));
    }
  }

  @Test
  void weakInputDoesNotReachTheThreshold() {
    assertThat(run(single(weight(0.4999f)), Units.ms(1), 2, 1000).spikeCounts().get("a")).isDeepEqualTo(new float[][] {{0}});
  }

  @Test
  void delaysAreNotRoundedToSteps() {
    float time = run(single(weight(1).delay(Units.ms(3.7)).lag(2)), Units.ms(2), 1, 100).decoders().get("out")[0][0];
    assertThat(time).isCloseTo((float) (1 + 3.7 + 2 * 2 + rise(1)), within(1e-5f));
  }

  @Test
  void theUnitScalesTheWeight() {
    float time = run(single(weight(250).unit(0.004)), Units.ms(1), 0, 100).decoders().get("out")[0][0];
    assertThat(time).isCloseTo((float) rise(1), within(1e-5f));
  }

  @Test
  void timesCountFromTheWindowThatHoldsThem() {
    try (Program program = compile(single(weight(1)), Units.ms(1)); Run run = program.open(RunOptions.of(1))) {
      run.input("in", new float[][] {{0.5f}});
      assertThat(run.advance(3).decoders().get("out")[0][0]).isZero();
      run.input("in", new float[][] {{1e6f}});
      assertThat(run.advance(4).decoders().get("out")[0][0]).isCloseTo((float) (0.5 + rise(1) - 3), within(1e-5f));
      assertThat(run.advance(4).spikeCounts().get("a")[0][0]).isZero();
    }
  }

  @Test
  void theDerivativeByAWeightIsThatOfTheClosedForm() {
    try (Program program = compile(single(weight(0.7f)).learner(new ExactGradient()), Units.ms(1)); Run run = program.open(RunOptions.of(1).withGradients())) {
      run.input("in", new float[][] {{1}});
      run.advance(100);
      float gradient = run.backward(Map.of("out", new float[][] {{2}}), Map.of()).get("in_a.weight")[0][0];
      double h = 1e-5;
      assertThat(gradient).isCloseTo((float) ((rise(0.7f + h) - rise(0.7f - h)) / h), within(1e-3f));
    }
  }

  /** The largest potential of a weight w is w / 4. */
  @Test
  void aPenaltyOfSilenceLiftsThePeakAndLeavesSpikesAlone() {
    TestNetwork network = single(weight(0.4f)).learner(new ExactGradient());
    try (Program program = compile(network, Units.ms(1)); Run run = program.open(RunOptions.of(1).withGradients())) {
      run.input("in", new float[][] {{1}});
      run.advance(100);
      float byWeight = 0.25f / 0.125f;
      assertThat(run.backward(Map.of(), Map.of("a", new float[][] {{-3}})).get("in_a.weight")[0][0]).isCloseTo(-3 * byWeight, within(1e-5f));
      program.parameters().get("in_a.weight")[0][0] = 1;
      run.reset(1);
      run.advance(100);
      assertThat(run.backward(Map.of(), Map.of("a", new float[][] {{-3}})).get("in_a.weight")[0][0]).isZero();
    }
  }

  @Test
  void potentialsRiseAreResetAndGoOn() {
    TestNetwork network = single(weight(1)).monitor("a", "v").monitor("a", "i");
    Observations seen = run(network, Units.ms(0.5), 1, 60);
    double spike = 1 + rise(1);
    for (int s = 0; s < 60; s++) {
      double t = 0.5 * (s + 1);
      double since = Math.max(0, t - 1);
      double free = Math.exp(-since / 20) - Math.exp(-since / 10);
      double after = Math.exp(-(spike - 1) / 10) * (Math.exp(-(t - spike) / 20) - Math.exp(-(t - spike) / 10));
      assertThat(seen.trace("a.v", 0, 0)[s]).as("%s ms", t).isCloseTo((float) (t < spike ? free : after), within(1e-6f));
      assertThat(seen.trace("a.i", 0, 0)[s]).as("%s ms", t).isCloseTo((float) (t < 1 ? 0 : Math.exp(-since / 10)), within(1e-6f));
    }
  }

  @Test
  void stateIsThatOfTheEndOfTheLastStepAndCannotBeSet() {
    try (Program program = compile(single(weight(1)), Units.ms(1)); Run run = program.open(RunOptions.of(2))) {
      run.input("in", new float[][] {{0}, {1}});
      assertThat(run.state("a", "v")).isDeepEqualTo(new float[2][1]);
      run.advance(2);
      assertThat(run.state("a", "v")[0][0]).isCloseTo((float) (Math.exp(-0.1) - Math.exp(-0.2)), within(1e-6f));
      assertThat(run.state("a", "v")[1][0]).isCloseTo((float) (Math.exp(-0.05) - Math.exp(-0.1)), within(1e-6f));
      assertThatIllegalArgumentException().isThrownBy(() -> run.state("a", "v", new float[2][1])).withMessageContaining("cannot be set on backend first-spike");
    }
  }

  @Test
  void parametersAreThoseOfWhenTheRunStarts() {
    try (Program program = compile(single(weight(1)), Units.ms(1)); Run run = program.open(RunOptions.of(1))) {
      run.input("in", new float[][] {{0}});
      program.parameters().get("in_a.weight")[0][0] = 3;
      assertThat(run.advance(50).decoders().get("out")[0][0]).isCloseTo((float) rise(1), within(1e-5f));
      run.reset(1);
      assertThat(run.advance(50).decoders().get("out")[0][0]).isCloseTo((float) rise(3), within(1e-5f));
    }
  }

  @Test
  void theReportSaysWhatIsSpecial() {
    try (Program program = compile(single(weight(1)), Units.ms(1))) {
      assertThat(program.reports().getFirst().text()).contains("at most once", "Delays are exact", "a ", "in closed form");
    }
  }
}
