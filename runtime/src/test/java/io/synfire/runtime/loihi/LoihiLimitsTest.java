package io.synfire.runtime.loihi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.ir.Deployment;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Report;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunException;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.backend.Target;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.RandomSpikes;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.units.Time;
import io.synfire.units.Units;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Networks at the edge of what the chip holds, and beyond it. */
class LoihiLimitsTest {
  private static final Target CHIP = Target.of("loihi");

  private static NetworkDefinition net(int inputs, int neurons, NeuronModelDefinition model, WeightSource weights) {
    return new TestNetwork().encoder("in", inputs, new RandomSpikes()).group("a", neurons, model).connect(Link.of("in_a", "in", "a", weights)).definition();
  }

  private static String reports(NetworkDefinition network) {
    try (Program program = Backends.compile(network, CHIP, Units.ms(1), 1)) {
      return program.reports().stream().map(Report::text).collect(Collectors.joining("\n"));
    }
  }

  private static float spikes(NetworkDefinition network, String backend, int inputs) {
    try (Program program = Backends.compile(network, backend, Units.ms(1), 1); Run run = program.open(RunOptions.of(1))) {
      float[] rates = new float[inputs];
      Arrays.fill(rates, 0.3f);
      run.input("in", new float[][] {rates});
      float sum = 0;
      for (float count : run.advance(2000).spikeCounts().get("a")[0]) {
        sum += count;
      }
      return sum;
    }
  }

  private static void refused(NetworkDefinition network, Target target, String... texts) {
    assertThatThrownBy(() -> Backends.compile(network, target, Units.ms(1), 1)).isInstanceOf(DiagnosticException.class).hasMessageContainingAll(texts);
  }

  @Test
  void groupsThatCompartmentsDoNotHoldBecomeMicrocode() {
    NetworkDefinition weak = net(1500, 5, LoihiModels.integrator("v > 1", "v = 0"), new WeightSource.Constant(5e-6));
    assertThat(reports(weak)).contains("a      microcode", "a: warning: microcode, because compartments do not hold it:", "Could not find appropriate weight");
    assertThat(spikes(weak, "loihi", 1500)).isCloseTo(spikes(weak, "float", 1500), within(5f)).isGreaterThan(15);
  }

  @Test
  void whatNothingHoldsIsRefusedWithQuantityValueLimitAndRemedy() {
    refused(net(4, 3, LoihiModels.integrator("v > 1", "v = 0"), new WeightSource.Constant(1e6)), CHIP, "a cannot run on backend loihi",
        "the threshold 1.0 of neuron 0", "at least 64", "lower the largest weight", "coefficient", "100.0 %", "or run it on the host");
    float[][] weights = new float[4][3];
    weights[2][1] = Float.NaN;
    refused(net(4, 3, Models.relay(), new WeightSource.Given(WeightMatrix.of(weights))), CHIP, "in_a", "NaN at [2][1]", "finite");
    refused(net(5000, 1200, Models.relay(), new WeightSource.Constant(0.6)), CHIP, "block a[0:1] needs 5000 input axons", "4096", "project sparsely");
    refused(net(4, 129 * 1024, Models.relay(), new WeightSource.Constant(0.6)), CHIP.with(Deployment.DEFAULT.withChips(1)),
        "more chips than requested (1)", "129 cores", "allow more chips");
  }

  private static NetworkDefinition delayed(int lag, Time delay) {
    return new TestNetwork().encoder("in", 4, new RandomSpikes()).group("a", 3, Models.relay())
        .connect(Link.of("in_a", "in", "a", new WeightSource.Constant(0.4)))
        .connect(Link.of("a_a", "a", "a", new WeightSource.Constant(0.3)).lag(lag).delay(delay)).definition();
  }

  @Test
  void delaysUpToSixtyThreeSteps() {
    assertThat(spikes(delayed(1, Units.ms(63)), "loihi", 4)).isEqualTo(spikes(delayed(1, Units.ms(63)), "float", 4)).isPositive();
    assertThat(spikes(delayed(64, Units.ms(0)), "loihi", 4)).isEqualTo(spikes(delayed(64, Units.ms(0)), "float", 4));
    refused(delayed(1, Units.ms(64)), CHIP, "a_a", "its delay is 64 steps", "63 steps", "shorten it or take a larger time step");
    refused(delayed(2, Units.ms(63)), CHIP, "a_a", "lag and delay are 65 steps", "reaches 64");
  }

  @Test
  void parametersThatAreNoNumbersAreNamedWhereverTheyAreRead() {
    try (Program program = Backends.compile(net(4, 3, Models.relay(), new WeightSource.Constant(1)), CHIP, Units.ms(1), 1)) {
      program.parameters().get("in_a.weight")[1][2] = Float.NaN;
      assertThatThrownBy(program::reports).hasMessageContaining("in_a.weight[1][2] is NaN");
      assertThatThrownBy(() -> program.open(RunOptions.of(1))).hasMessageContaining("in_a.weight[1][2] is NaN");
    }
  }

  @Test
  void overflowsAreCountedAndToldOrEndTheRun() {
    NetworkDefinition crowded = net(300, 2, LoihiModels.integrator("v > 1", "v = 0"), new WeightSource.Constant(1));
    float[][] all = {new float[300]};
    Arrays.fill(all[0], 1);
    try (Program program = Backends.compile(crowded, CHIP, Units.ms(1), 1); Run run = program.open(RunOptions.of(1))) {
      run.input("in", new float[][] {new float[300]});
      run.advance(5);
      assertThat(run.warnings()).isEmpty();
      run.input("in", all);
      run.advance(10);
      assertThat(run.warnings()).anyMatch(w -> w.startsWith("a: q overflowed") && w.contains(" steps ") && w.contains("lower weights"));
      run.reset(1);
      assertThat(run.warnings()).isEmpty();
    }
    Target failing = CHIP.with(Deployment.DEFAULT.withOverflow(Deployment.Overflow.FAIL));
    try (Program program = Backends.compile(crowded, failing, Units.ms(1), 1); Run run = program.open(RunOptions.of(1))) {
      run.input("in", all);
      assertThatThrownBy(() -> run.advance(10))
          .isInstanceOf(RunException.class).hasMessageContainingAll("block a: q overflowed in step", "21 bits and a sign", "lower the weights");
    }
  }
}
