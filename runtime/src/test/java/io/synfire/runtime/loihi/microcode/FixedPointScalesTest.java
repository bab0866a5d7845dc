package io.synfire.runtime.loihi.microcode;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.model.ModelBuilder;
import io.synfire.model.ModelCompiler;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepProgram;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPointScalesTest {
  private static final NeuronModelDefinition LEAKY = ModelBuilder.named("org.example.Leaky")
      .parameter("tau", ms(20)).parameter("v_th", mV(15)).parameter("rise", mV(0.1))
      .equations("input a : V\ntau * dv/dt = -v : V\nv += a").threshold("v > v_th + theta").reset("v = 0 * mV").update("theta += rise * spike : V").build();
  private static final StepProgram PROGRAM = ModelCompiler.compile(LEAKY.text());
  private static final NeuronParameters PARAMETERS = NeuronParameters.of(LEAKY, 3, 1e-3);

  private static FixedPointScales found(PortDrive drive) {
    return FixedPointScales.find(PROGRAM, PARAMETERS, Map.of("a", drive));
  }

  /** Threshold over largest value that can be held. */
  private static double used(FixedPointScales scales) {
    return 0.015 * scales.format("v").scale() / (1 << 23);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1e-6, 1e-3, 5e-3})
  void theThresholdUsesTheWidthOfTheStateHoweverWeakTheInput(double weight) {
    FixedPointScales scales = found(new PortDrive(weight, 0, 2 * weight));
    assertThat(used(scales)).isBetween(1.0 / 64, 0.5);
    assertThat(MicrocodeCompiler.compile(PROGRAM, PARAMETERS, scales).scale("v")).isEqualTo(scales.format("v").scale());
  }

  /** A share of 26573 / 2^15 of a state is lost to 12 bits, and kept with 15. */
  @Test
  void coefficientsMayHaveMoreBitsThanOnTheChip() {
    NeuronModelDefinition shrinking = ModelBuilder.named("org.example.Shrinking").parameter("share", scalar(26573 / 32768.0))
        .equations("input a : 1\nv = share * v + a : 1").build();
    StepProgram program = ModelCompiler.compile(shrinking.text());
    NeuronParameters parameters = NeuronParameters.of(shrinking, 1, 1e-3);
    for (int bits : new int[] {12, 15, 30}) {
      FixedPointScales scales = FixedPointScales.of(program, 1, 1).withCoefficientBits(bits);
      TrialNeuron neuron = TrialNeuron.of(MicrocodeCompiler.compile(program, parameters, scales));
      neuron.step(-8_000_000).step(0);
      long coefficient = bits == 12 ? Math.round(26573 / 8.0) << 3 : 26573;
      assertThat(neuron.value("v")).isEqualTo((int) -(8_000_000 * coefficient >> 15));
    }
    assertThatThrownBy(() -> FixedPointScales.of(program, 1, 1).withCoefficientBits(31)).hasMessageContaining("12 to 30 bits, was 31");
  }

  @Test
  void inputThatIsNeverThereDoesNotMatter() {
    assertThat(used(FixedPointScales.find(PROGRAM, PARAMETERS, Map.of()))).isBetween(1.0 / 64, 0.5);
    assertThat(PortDrive.NONE.scale()).isEqualTo(8192);
  }

  @Test
  void endlessInhibitionTakesFewOfTheBits() {
    assertThat(used(found(new PortDrive(5e-3, -5, 20e-3)))).isGreaterThan(1.0 / 1024);
  }

  @Test
  void inhibitionIsKnownByWhatItDoesWhateverTheSignOfItsWeights() {
    NeuronModelDefinition model = ModelBuilder.named("org.example.TwoPorts")
        .parameter("tau", ms(20)).parameter("v_th", mV(15)).equations("input a : V\ninput b : V\ntau * dv/dt = -v : V\nv += a - b")
        .threshold("v > v_th").reset("v = 0 * mV").build();
    StepProgram program = ModelCompiler.compile(model.text());
    NeuronParameters parameters = NeuronParameters.of(model, 3, 1e-3);
    for (double excitation : new double[] {0, 1e-6, 1e-3, 20e-3}) {
      Map<String, PortDrive> drive = Map.of("a", new PortDrive(excitation, 0, 2 * excitation), "b", new PortDrive(0.12, 0, 3));
      assertThat(used(FixedPointScales.find(program, parameters, drive))).isBetween(1.0 / 1024, 0.5);
    }
  }

  @Test
  void whatStillGrowsHasRoomToGrow() {
    FixedPointScales scales = found(new PortDrive(5e-3, 0, 20e-3));
    double spikesThatFit = (1 << 23) / (0.1e-3 * scales.format("theta").scale());
    assertThat(spikesThatFit).isGreaterThan(10_000);
    assertThat(0.1e-3 * scales.format("theta").scale()).isGreaterThan(64);
  }

  @Test
  void theLargestWeightUsesTheMantissa() {
    for (double weight : new double[] {1e-9, 0.3, 1, 255, 1e6}) {
      assertThat(weight * new PortDrive(weight, 0, weight).scale() / 64).isBetween(127.5, 255.0);
    }
  }

  @Test
  void scalesAreChangedByName() {
    FixedPointScales scales = FixedPointScales.of(PROGRAM, 64, 1).scaled("a", 2).scaled("theta", 8).wrapping("v");
    assertThat(scales.ports()).isEqualTo(Map.of("a", 2.0));
    assertThat(scales.format("theta")).isEqualTo(FixedPointFormat.of(8));
    assertThat(scales.format("v")).isEqualTo(FixedPointFormat.of(64).wrapping());
    assertThat(scales.format("spike").scale()).isEqualTo(1);
    assertThatThrownBy(() -> scales.scaled("w", 1)).hasMessageContaining("there is no scale for w; there are scales for [v, theta, spike] and [a]");
  }

  @Test
  void whatIsNoScaleIsRefused() {
    assertThatThrownBy(() -> FixedPointFormat.of(0)).hasMessage("the scale of a variable is positive, was 0.0");
    assertThatThrownBy(() -> new FixedPointFormat(1, 29, FixedPointFormat.Excess.CLIP)).hasMessageContaining("1 to 28 bits");
    assertThatThrownBy(() -> new PortDrive(1, 1, 2)).hasMessageContaining("was 1.0, 1.0 and 2.0");
    assertThatThrownBy(() -> PARAMETERS.perNeuron("tau", 1, 2)).hasMessage("tau has 1 value or one for each of 3 neurons, had 2");
    assertThatThrownBy(() -> NeuronParameters.of(LEAKY, 0, 1e-3)).hasMessageContaining("1 or more, was 0");
  }
}
