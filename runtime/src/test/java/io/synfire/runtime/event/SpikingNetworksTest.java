package io.synfire.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.conformance.WeightedSteps;
import io.synfire.units.Units;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random networks of neurons that spike again and again: runs in small steps find the spikes and the voltages of the run from event to event. */
class SpikingNetworksTest {
  private static final int BATCH = 4;

  private static Observations run(RandomSpikingNetwork random, String backend, double dtMs) {
    try (Program program = Backends.compile(random.network(new TimesInMilliseconds(), new WeightedSteps("spike", 1)).definition(), backend, Units.ms(dtMs), random.seed());
        Run run = program.open(RunOptions.of(BATCH))) {
      run.input("e0", random.times(BATCH));
      return run.advance((int) Math.round(20 / dtMs));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, false", "3, true", "5, false", "6, true", "7, false", "8, true", "9, false"})
  void smallStepsFindWhatHappensFromEventToEvent(long seed, boolean delta) {
    RandomSpikingNetwork random = new RandomSpikingNetwork(seed, delta);
    double dt = 0.005;
    Observations exact = run(random, "event", dt);
    Observations found = run(random, "float", dt);
    for (int g = 0; g < random.groups().length; g++) {
      for (int i = 0; i < BATCH * random.groups()[g]; i++) {
        double[] times = exact.spikeTimes("g" + g + ".spikes", i % BATCH, i / BATCH);
        int[] steps = found.spikeSteps("g" + g + ".spikes", i % BATCH, i / BATCH);
        assertThat(steps).as("spikes of neuron %s of g%s", i / BATCH, g).hasSameSizeAs(times);
        for (int k = 0; k < steps.length; k++) {
          assertThat((steps[k] + 1) * dt).isCloseTo(1e3 * times[k], within(0.25));
        }
      }
    }
  }
}
