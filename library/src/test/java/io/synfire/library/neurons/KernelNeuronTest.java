package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelNeuronTest {

  @Test
  void kernelOfClifHasThePeakOne() {
    assertPeak(OneNeuron.of(new Clif(ms(12), ms(8), ms(20), scalar(10), scalar(1)), ms(0.01)));
    assertPeak(OneNeuron.of(new Clif(ms(20), ms(3), ms(20), scalar(10), scalar(1)), ms(0.01)));
    assertPeak(OneNeuron.of(new Clif2k(ms(20), ms(12), scalar(10), scalar(1)), ms(0.01)));
    assertPeak(OneNeuron.of(new Aclif(ms(12), ms(8), ms(20), ms(2000), scalar(10), scalar(0.1), scalar(1)), ms(0.01)));
  }

  private static void assertPeak(OneNeuron neuron) {
    neuron.step(scalar(1));
    assertThat(Collections.max(neuron.trace("v", scalar(0), 5000))).isCloseTo(1, within(1e-6));
  }

  @Test
  void amplitudeIsTheFactorOnTheInput() {
    assertThat(Clif.defaults().amplitude()).isCloseTo(6.75, within(1e-12));
    OneNeuron neuron = OneNeuron.of(Clif.defaults(), ms(1)).step(scalar(2));
    assertThat(neuron.value("i")).isCloseTo(13.5, within(1e-12));
  }

  @Test
  void clifTakesItsThresholdOffAfterASpike() {
    OneNeuron neuron = OneNeuron.of(Clif.defaults(), ms(1));
    neuron.step(scalar(3));
    double before = 0;
    while (!neuron.spiked()) {
      before = neuron.step(scalar(0)).value("v");
    }
    assertThat(before).isGreaterThan(1);
    assertThat(neuron.value("e")).isEqualTo(1);
    assertThat(neuron.step(scalar(0)).value("v")).isLessThan(before - 0.5);
  }

  @Test
  void pclifDecaysByItsFactors() {
    OneNeuron neuron = OneNeuron.of(Pclif.defaults(), ms(1));
    assertThat(neuron.step(scalar(1)).value("v")).isCloseTo(0.9 - 0.6, within(1e-12));
    assertThat(neuron.step(scalar(0)).value("v")).isCloseTo(0.81 - 0.36, within(1e-12));
  }

  @Test
  void adaptationLengthensTheIntervals() {
    assertAdapting(OneNeuron.of(AdaptiveLif.defaults(), ms(1)).spikes(scalar(0.2), 400));
    assertAdapting(OneNeuron.of(Aclif.defaults(), ms(1)).spikes(scalar(0.1), 400));
  }

  private static void assertAdapting(List<Integer> spikes) {
    assertThat(spikes).hasSizeGreaterThan(5);
    int last = spikes.size() - 1;
    assertThat(spikes.get(last) - spikes.get(last - 1)).isGreaterThan(spikes.get(2) - spikes.get(1));
  }

  @Test
  void synapsesAreExponentialKernels() {
    OneNeuron first = OneNeuron.of(ExponentialSynapse.defaults(), ms(1)).step(scalar(2));
    assertThat(first.step(scalar(0)).value("r")).isCloseTo(2 * Math.exp(-0.5), within(1e-12));
    OneNeuron second = OneNeuron.of(DoubleExponentialSynapse.defaults(), ms(1)).step(scalar(2));
    assertThat(second.step(scalar(0)).value("current")).isCloseTo(2 * (Math.exp(-1.0 / 9) - Math.exp(-0.5)), within(1e-12));
  }

  @Test
  void meanFieldSettlesAtItsGainAndIsNeverNegative() {
    OneNeuron neuron = OneNeuron.of(MeanField.defaults(), ms(0.1));
    neuron.trace("u", scalar(20), 1000);
    assertThat(neuron.value("rate")).isCloseTo(2, within(1e-9));
    neuron.trace("u", scalar(-20), 1000);
    assertThat(neuron.value("rate")).isZero();
  }

  @Test
  void nonSpikingLifLowPassesItsSynapse() {
    OneNeuron neuron = OneNeuron.of(NonSpikingLif.defaults(), ms(0.01));
    neuron.step(scalar(1));
    List<Double> v = neuron.trace("v", scalar(0), 3000);
    assertThat(Collections.max(v)).isBetween(0.5, 1.0);
    assertThat(v.get(2999)).isLessThan(0.01);
  }

  @Test
  void refusesAKernelThatRisesSlowerThanItDecays() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Clif(ms(8), ms(8), ms(20), scalar(1), scalar(1)))
        .withMessageContaining("tauP").withMessageContaining("greater than tauQ");
  }
}
