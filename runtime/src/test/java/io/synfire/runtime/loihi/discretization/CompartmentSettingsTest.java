package io.synfire.runtime.loihi.discretization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.loihi.block.FloatCompartments;
import org.junit.jupiter.api.Test;

class CompartmentSettingsTest {
  private static final double DT = 0.001;

  @Test
  void decaysAreThoseOfTheExactSolution() {
    FloatCompartments floats = CompartmentSettings.of("b", Membrane.leaky(2, 0.02, 0.0024, DT))
        .withFilters(SynapticFilter.lowpass(2, 0.005, DT), SynapticFilter.none(2)).floats();
    assertThat(floats.decayV()[1]).isCloseTo(1 - Math.exp(-0.05), within(1e-15));
    assertThat(floats.decayU()[0][0]).isCloseTo(1 - Math.exp(-0.2), within(1e-15));
    assertThat(floats.decayU()[1]).containsExactly(1, 1);
    assertThat(floats.refractoryDelay()).containsExactly(3, 3);
    assertThat(floats.limits().scaleV()).isTrue();
  }

  @Test
  void integratorsFireAtTheirInputInHertz() {
    FloatCompartments floats = CompartmentSettings.of("b", Membrane.rectifiedLinear(1, DT)).floats();
    assertThat(floats.threshold()).containsExactly(1000);
    assertThat(floats.decayV()).containsExactly(0);
    assertThat(floats.limits().scaleV()).isFalse();
    assertThat(Membrane.nonSpiking(1).threshold()).containsExactly(10);
  }

  @Test
  void timeConstantsThatTwelveBitsCannotHoldAreRefused() {
    CompartmentSettings slowInput = CompartmentSettings.of("b", Membrane.rectifiedLinear(1, DT)).withFilters(SynapticFilter.lowpass(1, 9, DT));
    assertThatThrownBy(slowInput::floats).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("block b: Current (U) scaling is required", "port 0", "neuron 0", "1.2207", "shorten");
    CompartmentSettings slowMembrane = CompartmentSettings.of("b", Membrane.leaky(1, 9, 0, DT));
    assertThatThrownBy(slowMembrane::floats).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("block b: Voltage (V) scaling is required with LIF neurons", "neuron 0", "shorten");
  }

  @Test
  void theLargerTimeConstantWinsAPort() {
    SynapticFilter.Shared shared = SynapticFilter.shared("b", 0.005, 0.01, 0.002);
    assertThat(shared.tau()).isEqualTo(0.01);
    assertThat(shared.warnings()).hasSize(2);
    assertThat(shared.warnings().get(0)).contains("block b", "0.005 s is smaller than 0.01");
    assertThat(shared.warnings().get(1)).contains("0.01 s is larger than 0.002", "different ports");
    assertThat(SynapticFilter.shared("b", 0.01, 0.01).warnings()).isEmpty();
  }

  @Test
  void badSettingsAreRefused() {
    assertThatThrownBy(() -> Membrane.leaky(1, 0, 0, DT)).hasMessageContaining("time constant must be above 0 s, was 0.0");
    assertThatThrownBy(() -> Membrane.leaky(1, 0.02, 0.063, DT)).hasMessageContainingAll("refractory delay of neuron 0", "1 to 63", "64");
    assertThatThrownBy(() -> Membrane.leaky(1, 0.02, 0, DT).withMinimum(1)).hasMessageContaining("0 or below, was 1.0");
    assertThatThrownBy(() -> Membrane.leaky(1, 0.02, 0, DT).withThreshold(new double[] {0})).hasMessageContaining("threshold of neuron 0");
    assertThatThrownBy(() -> Membrane.leaky(2, 0.02, 0, DT).withThreshold(new double[] {1})).hasMessageContaining("was 2, 1 and 2");
    assertThatThrownBy(() -> SynapticFilter.lowpass(1, -1, DT)).hasMessageContaining("synaptic time constant");
    assertThatThrownBy(() -> new SynapticFilter(new double[] {2})).hasMessageContaining("0 to 1, was 2.0");
    CompartmentSettings settings = CompartmentSettings.of("b", Membrane.rectifiedLinear(2, DT));
    assertThatThrownBy(() -> settings.withBias(new double[1])).hasMessageContaining("block b of 2 neurons");
    assertThatThrownBy(settings::withFilters).hasMessageContaining("0 filters");
  }
}
