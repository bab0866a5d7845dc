package io.synfire.runtime.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.Raster;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.units.Units;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackendsTest {
  private static final float[][] ONE = {{1}};

  private static TestNetwork network(double delayMs) {
    return new TestNetwork().encoder("in", 1, new Raster(1, true)).group("a", 1, Models.relay()).connect(Link.of("late", "in", "a", ONE).delay(Units.ms(delayMs)));
  }

  @Test
  void aDelayThatIsTooLongNamesConnectionValueAndLimit() {
    assertThatThrownBy(() -> Backends.compile(network(9).definition(), new LimitedBackend(), Units.ms(1), 1))
        .isInstanceOfSatisfying(DiagnosticException.class, e -> assertThat(e.diagnostics()).anySatisfy(d -> {
          assertThat(d.kind()).isEqualTo(DiagnosticKind.UNSUPPORTED_BY_BACKEND);
          assertThat(d.subject()).isEqualTo("late");
          assertThat(d.message()).contains("limited", "9 steps", "6 steps");
        }));
  }

  @Test
  void everythingThatIsUnsupportedIsReportedTogether() {
    TestNetwork network = new TestNetwork().encoder("in", 1, new Raster(1, false)).group("a", 1, Models.follower())
        .connect(Link.of("graded", "in", "a", ONE)).connect(Link.of("late", "in", "a", ONE).delays(new float[][] {{0.002f}}));
    assertThatThrownBy(() -> Backends.compile(network.definition(), new LimitedBackend(), Units.ms(1), 1))
        .hasMessageContaining("GRADED_SIGNALS").hasMessageContaining("DELAY_PER_SYNAPSE").hasMessageContaining("NON_SPIKING_GROUPS");
  }

  @Test
  void whatTheSchedulerDecidedIsInTheProgram() {
    try (Program program = Backends.compile(network(2.3).definition(), "float", Units.ms(1), 1)) {
      assertThat(program.unit().notes()).singleElement().satisfies(note -> assertThat(note.kind()).isEqualTo(DiagnosticKind.DELAY_ROUNDED));
      assertThat(program.unit().schedule().arrivals().getFirst().delaySteps().maximum()).isEqualTo(2);
    }
  }

  @Test
  void backendsInContinuousTimeDoNotTellOfRoundedDelays() {
    for (Backend backend : Backends.all()) {
      if (backend.capabilities().has(Capabilities.Feature.EXACT_DELAYS)) {
        TestNetwork network = new TestNetwork().encoder("in", 1, new Raster(1, true)).group("a", 1, current())
            .connect(Link.of("in_a", "in", "a", ONE).delay(Units.ms(2.3)));
        try (Program program = Backends.compile(network.definition(), backend, Units.ms(1), 1)) {
          assertThat(program.unit().notes()).as(backend.name()).isEmpty();
        }
      }
    }
    assertThat(Backends.all().stream().filter(b -> b.capabilities().has(Capabilities.Feature.EXACT_DELAYS)).map(Backend::name))
        .contains("event", "first-spike");
  }

  private static NeuronModelDefinition current() {
    String equations = "input a : 1\ni += a : 1\ntau * dv/dt = i - v : 1\ntau * di/dt = -i";
    return Models.model("test.Current", equations, "v > 1", "v = 0", Map.of("tau", Units.ms(5)));
  }

  @Test
  void aWrongNetworkIsNotScheduled() {
    TestNetwork network = network(0).connect(Link.of("nowhere", "in", "b", ONE)).connect(Link.of("wide", "in", "a", new float[][] {{1, 1}}));
    assertThatThrownBy(() -> Backends.compile(network.definition(), "float", Units.ms(1), 1)).hasMessageContaining("nowhere").hasMessageContaining("wide");
  }
}
