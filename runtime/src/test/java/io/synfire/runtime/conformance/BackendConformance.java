package io.synfire.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.NetworkDefinition;
import io.synfire.learning.PlasticityRule;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.backend.Backend;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Capabilities.Feature;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.units.Time;
import io.synfire.units.Units;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/**
 * What every backend must do. A backend's own test extends this class and says which backend it is; the cases are chosen by what the
 * backend declares it can do, and where it lacks a feature it must refuse with its diagnostic.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BackendConformance {
  /** The time step of all cases. */
  protected static final Time DT = Units.ms(1);

  /** The backend under test. */
  protected abstract Backend backend();

  /** A neuron that spikes in the step in which a spike arrives through a weight of 1, and has no memory. */
  protected NeuronModelDefinition relay() {
    return Models.relay();
  }

  /**
   * A plasticity rule that raises the weight of a synapse whose source spikes one or two steps before its target, and lowers it where the source spikes two
   * steps after it; otherwise it leaves weights alone. A backend that executes rules of its own kind gives one of these.
   */
  protected PlasticityRule stdp() {
    return new PairStdp(0.02, 0.7);
  }

  /** Largest error of a variable that one step takes from 0.4 to another value of that order: of rounding coefficients and state. */
  protected float tolerance() {
    return 1e-6f;
  }

  /** Smallest lag between groups. */
  int hop() {
    return backend().capabilities().minimumLag();
  }

  /** Whether neurons and encoders may spike more than once in a run. */
  boolean repeats() {
    return backend().capabilities().has(Feature.REPEATED_SPIKES);
  }

  /** Whether connections may close cycles. */
  boolean recurs() {
    return backend().capabilities().has(Feature.RECURRENT_CONNECTIONS);
  }

  /** A run in which an encoder emits several spikes of one neuron must be refused, naming the encoder. */
  static void refusesRepetition(Program program, String encoder, float[] sample) {
    assertThatIllegalArgumentException().isThrownBy(() -> once(program, encoder, sample, 30)).withMessageContaining("encoder " + encoder).withMessageContaining("more than once");
  }

  /** Compiles a network that every backend must accept. */
  Program compile(TestNetwork network) {
    return Backends.compile(network.definition(), backend(), DT, 1);
  }

  /** Runs a case that needs features; a backend that lacks one must refuse the network. */
  void withFeatures(Set<Feature> features, TestNetwork network, Consumer<Program> test) {
    NetworkDefinition definition = network.definition();
    if (backend().capabilities().features().containsAll(features)) {
      try (Program program = Backends.compile(definition, backend(), DT, 1)) {
        test.accept(program);
      }
    } else {
      assertThatThrownBy(() -> Backends.compile(definition, backend(), DT, 1))
          .isInstanceOfSatisfying(DiagnosticException.class, e -> assertThat(e.diagnostics())
              .anyMatch(d -> d.kind() == DiagnosticKind.UNSUPPORTED_BY_BACKEND && d.message().contains(backend().name())));
    }
  }

  /** A run with one thread. */
  static Run open(Program program, int batch) {
    return program.open(new RunOptions(batch, 7, 1, false));
  }

  /** Runs one sample through a window. */
  static Observations once(Program program, String encoder, float[] sample, int steps) {
    try (Run run = open(program, 1)) {
      run.input(encoder, new float[][] {sample});
      return run.advance(steps);
    }
  }

  /** A sample for {@link Raster} that has a 1 at these positions of {@code [step * neurons + neuron]}. */
  static float[] sample(int... ones) {
    float[] sample = new float[60];
    Arrays.stream(ones).forEach(i -> sample[i] = 1);
    return sample;
  }

  /** The steps in which a neuron of sample 0 spiked, as the spike monitor of its group has them. */
  static int[] steps(Observations seen, String group, int neuron) {
    Observations.SpikeRecord spikes = seen.spikes().get(group + ".spikes");
    return IntStream.range(0, spikes.step().length)
        .filter(i -> spikes.sample()[i] == 0 && spikes.neuron()[i] == neuron)
        .map(i -> spikes.step()[i])
        .toArray();
  }

  /** When signals arrive. */
  @Nested
  class Arrival extends ArrivalCases {
    Arrival() {
      super(BackendConformance.this);
    }
  }

  /** What a run is. */
  @Nested
  class Runs extends RunCases {
    Runs() {
      super(BackendConformance.this);
    }
  }

  /** What observers see. */
  @Nested
  class Observers extends ObserverCases {
    Observers() {
      super(BackendConformance.this);
    }
  }

  /** Graded signals, models and parameters. */
  @Nested
  class Features extends FeatureCases {
    Features() {
      super(BackendConformance.this);
    }
  }

  /** Weights that change during the run. */
  @Nested
  class Plastic extends PlasticityCases {
    Plastic() {
      super(BackendConformance.this);
    }
  }

  /** What is refused before the first step. */
  @Nested
  class BadInput extends BadInputCases {
    BadInput() {
      super(BackendConformance.this);
    }
  }
}
