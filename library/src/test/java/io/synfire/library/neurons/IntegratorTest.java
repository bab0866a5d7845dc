package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntegratorTest {

  @Test
  void integratesSixteenthsToThresholdAndSpikesOnTheSeventeenth() {
    assertThat(OneNeuron.of(If.defaults(), ms(1)).spikes(scalar(0.0625), 40)).containsExactly(16, 33);
  }

  @Test
  void losesItsDecayInEveryStep() {
    If leaking = new If(scalar(1), scalar(0.25));
    assertThat(OneNeuron.of(leaking, ms(1)).trace("v", scalar(0.5), 3)).containsExactly(0.25, 0.5, 0.75);
  }

  @Test
  void softResetKeepsWhatExceedsTheThreshold() {
    OneNeuron neuron = OneNeuron.of(IfSoftReset.defaults(), ms(1));
    assertThat(neuron.spikes(scalar(0.375), 800)).hasSize(299);
    assertThat(neuron.value("v")).isEqualTo(1);
  }

  @Test
  void biasDrivesWithoutInput() {
    assertThat(OneNeuron.of(new BiasedIf(scalar(1), scalar(0.25)), ms(1)).spikes(scalar(0), 10)).containsExactly(4, 9);
    assertThat(OneNeuron.of(new NonSpikingIf(scalar(0.5)), ms(1)).trace("v", scalar(1), 2)).containsExactly(1.5, 3.0);
  }

  @Test
  void relayPassesItsInputOn() {
    assertThat(OneNeuron.of(Relay.defaults(), ms(1)).trace("output", scalar(-0.7), 2)).containsExactly(-0.7, -0.7);
  }
}
