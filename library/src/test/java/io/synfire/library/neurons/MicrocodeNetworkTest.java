package io.synfire.library.neurons;

import static io.synfire.units.Units.hertz;
import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.nA;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.Shape;
import io.synfire.library.encoders.Encoders;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.units.Quantity;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks of neurons that the chip has no compartment for run on it as microcode, much as they do in floats. */
class MicrocodeNetworkTest {
  private static final int NEURONS = 20;
  private static final int STEPS = 400;

  static Stream<Arguments> models() {
    return Stream.of(
        Arguments.of(AdaptiveLif.defaults(), scalar(0.4)), Arguments.of(HomeostaticLif.defaults(), mV(4)), Arguments.of(Izhikevich.defaults(), nA(12)),
        Arguments.of(AdaptiveThresholdLif.defaults(), scalar(2)), Arguments.of(Clif.defaults(), scalar(0.6)));
  }

  private static double spikes(Record model, Quantity weight, String backend) {
    Network network = Network.with("net", net -> {
      Encoder input = net.encoder("input", Encoders.poisson(hertz(200)), Shape.of(30));
      NeuronGroup neurons = net.neurons("neurons", NEURONS, model);
      net.connect(input, neurons).full().weights(Weights.uniform(0, 1)).unit(weight);
    });
    float[][] rates = new float[1][30];
    Arrays.fill(rates[0], 1);
    try (Program program = Backends.compile(network.definition(), backend, ms(0.5), 3); Run run = program.open(RunOptions.of(1))) {
      run.input("input", rates);
      float[] counts = run.advance(STEPS).spikeCounts().get("neurons")[0];
      return IntStream.range(0, NEURONS).mapToDouble(i -> counts[i]).sum();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aNetworkFiresAsOftenAsInFloats(Record model, Quantity weight) {
    double inFloats = spikes(model, weight, "float");
    assertThat(inFloats).isGreaterThan(NEURONS);
    assertThat(spikes(model, weight, "loihi")).isCloseTo(inFloats, Percentage.withPercentage(10));
  }

  @Test
  void aModelThatIntegersCannotHoldIsRefusedByName() {
    assertThatThrownBy(() -> spikes(AdEx.defaults(), nA(1), "loihi")).isInstanceOf(DiagnosticException.class).hasMessageContaining("exp(");
  }
}
