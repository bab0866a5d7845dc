package io.synfire.library.neurons;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.nA;
import static io.synfire.units.Units.pA;
import static io.synfire.units.Units.pF;
import static io.synfire.units.Units.nS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BiophysicalNeuronTest {

  @Test
  void regularSpikingNeuronAdaptsToSome20SpikesPerSecond() {
    List<Integer> spikes = OneNeuron.of(Izhikevich.defaults(), ms(0.1)).spikes(nA(10), 10_000);
    assertThat(spikes.size()).isBetween(20, 25);
    assertThat(spikes.get(1) - spikes.get(0)).isLessThan(spikes.get(5) - spikes.get(4));
  }

  @Test
  void recoveryScalesWithTheTimeStep() {
    int coarse = OneNeuron.of(Izhikevich.defaults(), ms(0.1)).spikes(nA(10), 10_000).size();
    int fine = OneNeuron.of(Izhikevich.defaults(), ms(0.01)).spikes(nA(10), 100_000).size();
    assertThat(fine).isCloseTo(coarse, within(2));
  }

  @Test
  void adExRestsWithoutInputAndAdaptsUnderIt() {
    OneNeuron resting = OneNeuron.of(AdEx.defaults(), ms(0.1));
    assertThat(resting.spikes(nA(0), 10_000)).isEmpty();
    assertThat(resting.value("v")).isCloseTo(-0.0706, within(1e-4));
    List<Integer> spikes = OneNeuron.of(AdEx.defaults(), ms(0.1)).spikes(nA(1), 5_000);
    assertThat(spikes).hasSizeGreaterThan(4);
    assertThat(spikes.get(1) - spikes.get(0)).isLessThan(spikes.get(4) - spikes.get(3));
  }

  @Test
  void adExRisesExponentiallyTowardsItsSubthresholdSteadyState() {
    AdEx passive = new AdEx(pF(200), nS(20), mV(-70), mV(100), mV(2), ms(100), nS(0), pA(0), mV(200), mV(-70));
    OneNeuron neuron = OneNeuron.of(passive, ms(0.001));
    neuron.trace("v", nA(0.2), 10_000);
    assertThat(neuron.value("v")).isCloseTo(-0.070 + 0.010 * (1 - Math.exp(-1)), within(1e-6));
  }

  @Test
  void squidAxonRestsAndFiresRepetitively() {
    OneNeuron resting = OneNeuron.of(HodgkinHuxley.defaults(), ms(0.01));
    assertThat(resting.spikes(nA(0), 5_000)).isEmpty();
    assertThat(resting.value("v")).isCloseTo(0, within(2e-4));
    List<Integer> spikes = OneNeuron.of(HodgkinHuxley.defaults(), ms(0.01)).spikes(nA(1), 20_000);
    assertThat(spikes.size()).isBetween(12, 16);
    int last = spikes.size() - 1;
    assertThat((spikes.get(last) - spikes.get(last - 1)) * 0.01).isCloseTo(14.6, within(0.5));
  }

  @Test
  void homeostaticThresholdRisesWithEverySpike() {
    OneNeuron neuron = OneNeuron.of(HomeostaticLif.defaults(), ms(1));
    List<Integer> spikes = neuron.spikes(mV(5), 60);
    assertThat(spikes).hasSizeGreaterThan(3);
    assertThat(neuron.value("theta")).isCloseTo(spikes.size() * 0.05e-3, within(1e-8));
    assertThat(spikes.get(1) - spikes.get(0)).isGreaterThanOrEqualTo(5);
  }

  @Test
  void refusesACapacitanceThatIsNotPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AdEx(pF(0), nS(20), mV(-70), mV(-50), mV(2), ms(100), nS(0), pA(0), mV(20), mV(-70)))
        .withMessageContaining("AdEx").withMessageContaining("c must be positive");
  }
}
