package io.synfire.library.neurons;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.megohms;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.nA;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.model.Integrator;
import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakyNeuronTest {

  @ParameterizedTest
  @ValueSource(doubles = {0.15, 0.2, 0.5, 0.9, 1.5})
  void lifSpikesAtTheClosedFormOfItsGeometricSum(double charge) {
    double beta = Math.exp(-1.0 / 8);
    int period = 1;
    while (!(charge * (1 - Math.pow(beta, period)) / (1 - beta) > 1)) {
      period++;
    }
    List<Integer> spikes = OneNeuron.of(Lif.defaults(), ms(1)).spikes(scalar(charge), 5 * period);
    assertThat(spikes).containsExactly(period - 1, 2 * period - 1, 3 * period - 1, 4 * period - 1, 5 * period - 1);
  }

  @Test
  void lifIsSilentWhereItsSteadyStateIsTheThreshold() {
    double beta = Math.exp(-1.0 / 8);
    assertThat(OneNeuron.of(Lif.defaults(), ms(1)).spikes(scalar(0.999 * (1 - beta)), 1000)).isEmpty();
  }

  @Test
  void lifGoesToItsResetValue() {
    OneNeuron neuron = OneNeuron.of(new Lif(ms(8), scalar(1), scalar(-0.5)), ms(1));
    assertThat(neuron.step(scalar(1.2)).value("v")).isEqualTo(-0.5);
  }

  @Test
  void intervalOfAConstantCurrentIsTauTimesTheLogarithmOfSix() {
    List<Integer> spikes = OneNeuron.of(new ConstantCurrentLif(ms(10), scalar(1)), ms(0.01)).spikes(scalar(1.2), 6000);
    int interval = (int) Math.ceil(10 * Math.log(6) / 0.01);
    assertThat(spikes).containsExactly(interval - 1, 2 * interval - 1, 3 * interval - 1);
  }

  /** The step of Norse's feed-forward neuron: the current jumps first, then both states move by forward Euler. */
  @NeuronModel(
      equations =
          """
          input i_syn : 1
          i += i_syn : 1
          tau_mem * dv/dt = i - v : 1
          tau_syn * di/dt = -i
          """,
      threshold = "v > v_th",
      reset = "v = 0",
      integrator = Integrator.FORWARD_EULER)
  public record EulerLif(Time tauMem, Time tauSyn, Scalar vTh) {}

  @Test
  void eulerFormAgreesWithNorse() {
    OneNeuron neuron = OneNeuron.of(new EulerLif(ms(10), ms(5), scalar(1)), ms(1));
    double[] expected = {0.1, 0.27, 0.487, 0.7335, 0.9963, 0, 0.3951, 0.7717, 0};
    List<Double> trace = neuron.trace("v", scalar(1), expected.length);
    for (int n = 0; n < expected.length; n++) {
      assertThat(trace.get(n)).isCloseTo(expected[n], within(1e-4));
    }
  }

  @Test
  void cubaLifFiresAtTheRateOfItsSteadyCurrent() {
    CubaLif model = new CubaLif(ms(10), ms(5), ms(2), megohms(1), mV(0), mV(1), mV(0));
    double dt = 0.01;
    double jump = 2 * (1 - Math.exp(-dt / 5));
    OneNeuron neuron = OneNeuron.of(model, ms(dt));
    List<Integer> spikes = neuron.spikes(nA(jump), 40_000);
    double interval = (spikes.get(spikes.size() - 1) - spikes.get(spikes.size() - 2)) * dt;
    assertThat(interval).isCloseTo(10 * Math.log(2) + 2, within(0.03));
  }

  @Test
  void leakyIntegratorAnswersAJumpWithTheDifferenceOfExponentials() {
    OneNeuron neuron = OneNeuron.of(LeakyIntegrator.defaults(), ms(0.5));
    neuron.step(nA(3));
    neuron.trace("v", nA(0), 39);
    double t = 20;
    double expected = 3e-3 * 5 / (10 - 5) * (Math.exp(-t / 10) - Math.exp(-t / 5));
    assertThat(neuron.value("v")).isCloseTo(expected, within(1e-12));
  }

  @Test
  void lifmFiltersItsInputTwice() {
    OneNeuron neuron = OneNeuron.of(Lifm.defaults(), ms(1));
    neuron.step(scalar(0.3));
    neuron.step(scalar(0));
    double i = 0.3 * Math.exp(-1);
    assertThat(neuron.value("v")).isCloseTo(0.3 * Math.exp(-0.1) + i, within(1e-12));
  }

  @Test
  void refusesTimeConstantsThatAreNotPositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Lif(ms(0), scalar(1), scalar(0)))
        .withMessageContaining("Lif").withMessageContaining("tauM").withMessageContaining("positive");
    assertThatIllegalArgumentException().isThrownBy(() -> new CubaLif(ms(10), ms(5), ms(-1), megohms(1), mV(0), mV(1), mV(0)))
        .withMessageContaining("tRef");
  }
}
