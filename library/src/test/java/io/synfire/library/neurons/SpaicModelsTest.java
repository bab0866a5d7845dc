package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.library.neurons.spaic.SpaicAlifStdpEx;
import io.synfire.library.neurons.spaic.SpaicConstantCurrentLif;
import io.synfire.library.neurons.spaic.SpaicDarwinAlif;
import io.synfire.library.neurons.spaic.SpaicDarwinClif;
import io.synfire.library.neurons.spaic.SpaicDarwinRandom;
import io.synfire.library.neurons.spaic.SpaicGlif;
import io.synfire.library.neurons.spaic.SpaicHodgkinHuxley;
import io.synfire.library.neurons.spaic.SpaicIfSoftReset;
import io.synfire.library.neurons.spaic.SpaicIzhikevich;
import io.synfire.library.neurons.spaic.SpaicLifInt;
import io.synfire.library.neurons.spaic.SpaicLifStdpEx;
import io.synfire.library.neurons.spaic.SpaicLifStdpIh;
import io.synfire.library.neurons.spaic.SpaicMeanField;
import io.synfire.library.neurons.spaic.SpaicNonSpikingLif;
import io.synfire.units.Scalar;
import org.junit.jupiter.api.Test;

/** Pins the peculiarities that the compatibility models are for. */
class SpaicModelsTest {
  private static final Scalar NOTHING = scalar(0);

  @Test
  void softResetIsAHardOne() {
    assertThat(OneNeuron.of(SpaicIfSoftReset.defaults(), ms(1)).step(scalar(1.7)).value("v")).isZero();
    assertThat(OneNeuron.of(IfSoftReset.defaults(), ms(1)).step(scalar(1.7)).value("v")).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void constantCurrentLifIsOneStepLateWithInputAndReset() {
    OneNeuron neuron = OneNeuron.of(SpaicConstantCurrentLif.defaults(), ms(1));
    assertThat(neuron.step(scalar(40)).value("v")).isZero();
    assertThat(neuron.step(NOTHING).value("v")).isCloseTo(2, within(1e-12));
    assertThat(neuron.spiked()).isTrue();
    assertThat(neuron.step(NOTHING).value("v")).isZero();
  }

  @Test
  void nonSpikingLifPassesItsInputStageByStage() {
    OneNeuron neuron = OneNeuron.of(SpaicNonSpikingLif.defaults(), ms(0.1));
    neuron.step(scalar(1));
    assertThat(neuron.value("i")).isZero();
    assertThat(neuron.step(NOTHING).value("i")).isCloseTo(Math.pow(4, 4.0 / 3) / 3, within(1e-12));
    assertThat(neuron.value("trace_p")).isZero();
    assertThat(neuron.step(NOTHING).value("trace_p")).isCloseTo(Math.pow(4, 4.0 / 3) / 3, within(1e-12));
    neuron.step(NOTHING);
    assertThat(neuron.value("v")).isZero();
    assertThat(neuron.step(NOTHING).value("v")).isPositive();
  }

  @Test
  void recoveryOfIzhikevichIgnoresTheTimeStep() {
    for (double dt : new double[] {0.1, 0.5}) {
      assertThat(OneNeuron.of(SpaicIzhikevich.defaults(), ms(dt)).step(NOTHING).value("u")).isCloseTo(1 + 0.02 * (0.2 * -65 - 1), within(1e-12));
    }
  }

  @Test
  void glifAddsToItsAfterSpikeCurrents() {
    OneNeuron neuron = OneNeuron.of(SpaicGlif.defaults(), ms(0.1)).step(scalar(2000));
    assertThat(neuron.spiked()).isTrue();
    assertThat(neuron.value("i_1")).isCloseTo(2 * 0.08 * (1 - 0.08) + 0.1, within(1e-12));
    assertThat(neuron.value("theta_s")).isCloseTo(0.1 * (1 - 0.002) + 0.2, within(1e-12));
  }

  @Test
  void hodgkinHuxleyAddsItsInputWholeAndSpikesWhileAboveThreshold() {
    double without = OneNeuron.of(SpaicHodgkinHuxley.defaults(), ms(0.1)).step(NOTHING).value("v");
    OneNeuron neuron = OneNeuron.of(SpaicHodgkinHuxley.defaults(), ms(0.1)).step(scalar(5));
    assertThat(neuron.value("v")).isCloseTo(without + 5, within(1e-12));
    assertThat(neuron.spikes(scalar(1), 3)).containsExactly(0, 1, 2);
  }

  @Test
  void adaptiveThresholdsAreComparedOneStepLate() {
    OneNeuron neuron = OneNeuron.of(SpaicLifStdpEx.defaults(), ms(1));
    assertThat(neuron.step(NOTHING).spiked()).isFalse();
    assertThat(neuron.value("v_th_theta")).isCloseTo(-52, within(1e-9));
    assertThat(neuron.step(scalar(20)).spiked()).isTrue();
    assertThat(neuron.value("theta")).isCloseTo(0.05, within(1e-9));
    assertThat(neuron.value("v")).isEqualTo(-60);
    OneNeuron subtracting = OneNeuron.of(SpaicAlifStdpEx.defaults(), ms(1)).step(scalar(5));
    assertThat(subtracting.value("v")).isCloseTo(3, within(1e-12));
    assertThat(subtracting.value("theta")).isCloseTo(0.002, within(1e-12));
  }

  @Test
  void inhibitoryLifDecaysByItsFactorPerStep() {
    OneNeuron neuron = OneNeuron.of(SpaicLifStdpIh.defaults(), ms(0.3)).step(scalar(10));
    assertThat(neuron.step(NOTHING).value("v")).isCloseTo(-60 + 10 * Math.exp(-0.1), within(1e-12));
    assertThat(neuron.step(scalar(30)).value("v")).isEqualTo(-45);
  }

  @Test
  void meanFieldIsDrivenByThePreviousInput() {
    OneNeuron neuron = OneNeuron.of(SpaicMeanField.defaults(), ms(0.1)).step(scalar(10));
    assertThat(neuron.value("rate")).isZero();
    assertThat(neuron.step(NOTHING).value("rate")).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void integerLifIgnoresItsInputWhileItsCounterIsPositive() {
    OneNeuron neuron = OneNeuron.of(new SpaicLifInt(scalar(5), scalar(1), scalar(0), scalar(0), scalar(2)), ms(1));
    assertThat(neuron.spikes(scalar(5), 7)).containsExactly(0, 3, 6);
    assertThat(neuron.value("refrac_count")).isEqualTo(2);
  }

  @Test
  void darwinRoundsHalfToEvenWithin16Bits() {
    OneNeuron neuron = OneNeuron.of(SpaicDarwinClif.defaults(), ms(1));
    assertThat(neuron.step(scalar(128)).value("i")).as("input comes a step late").isZero();
    assertThat(neuron.step(NOTHING).value("i")).isEqualTo(128);
    assertThat(neuron.step(NOTHING).value("i")).as("128 * 253/256 is 126.5").isEqualTo(126);
    neuron.step(scalar(-1e6));
    assertThat(neuron.step(NOTHING).value("i")).isEqualTo(-32768);
    assertThat(neuron.step(NOTHING).value("v")).isEqualTo(-32768);
  }

  @Test
  void thresholdOfDarwinRisesWithSpikes() {
    OneNeuron neuron = OneNeuron.of(SpaicDarwinAlif.defaults(), ms(1));
    assertThat(neuron.value("theta")).isEqualTo(16384);
    neuron.step(scalar(20000));
    assertThat(neuron.value("theta")).isCloseTo(0.999 * 16384 + 16, within(1e-9));
    assertThat(neuron.step(NOTHING).spiked()).isTrue();
    assertThat(neuron.value("v")).isZero();
    assertThat(neuron.value("theta")).isCloseTo(0.999 * (0.999 * 16384 + 16) + 16 + 3277, within(1e-9));
  }

  @Test
  void darwinWithoutNoiseIsDrivenByItsBiasAlone() {
    SpaicDarwinRandom defaults = SpaicDarwinRandom.defaults();
    OneNeuron neuron = OneNeuron.of(new SpaicDarwinRandom(defaults.tauM(), scalar(250), defaults.vTh(), defaults.step()), ms(1));
    assertThat(neuron.step(scalar(1e6)).value("v")).isEqualTo(250);
    assertThat(neuron.step(NOTHING).value("v")).isCloseTo(250 + 250 * 32442.0 / 32768, within(1e-9));
  }
}
