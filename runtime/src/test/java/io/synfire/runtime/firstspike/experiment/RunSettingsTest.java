package io.synfire.runtime.firstspike.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.experiment.ConfiguredTraining.Options;
import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment;
import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment.DataSettings;
import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment.Origin;
import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment.Substrate;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.firstspike.learning.Objective;
import io.synfire.runtime.firstspike.learning.TimeToFirstSpikeLoss;
import io.synfire.runtime.firstspike.learning.TrainingSettings;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Batches;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Bumping;
import io.synfire.runtime.firstspike.learning.TrainingSettings.RateSchedule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.UpdateRule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Updating;
import io.synfire.runtime.firstspike.network.ForwardMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a run adds to its configuration, and what it says of itself. */
class RunSettingsTest {
  private static final TrainingSettings TRAINING = new TrainingSettings(new Objective(new TimeToFirstSpikeLoss(0.2, 1), List.of()),
      new Updating(new UpdateRule.Adam(), 0.01, new RateSchedule.Constant(), new Bumping(0.0005, true, true)), new Batches(30, 40, 100, List.of(50, 10)),
      Optional.empty(), new ForwardMode.Exact(), 5);

  private static Options options(OptionalInt epochs, OptionalLong seed) {
    return new Options(epochs, seed, 1);
  }

  @Test
  void theUntrainedAndTheLastNetworkAreKeptBesideThoseAskedFor() {
    RunSettings settings = RunSettings.of("small", TRAINING, options(OptionalInt.empty(), OptionalLong.empty()));
    assertThat(settings).isEqualTo(new RunSettings("small", 100, 5, List.of(0, 10, 50, 100)));
  }

  @Test
  void theCallerChangesEpochsAndSeed() {
    RunSettings settings = RunSettings.of("small", TRAINING, options(OptionalInt.of(20), OptionalLong.of(9)));
    assertThat(settings).as("no savepoint after the end").isEqualTo(new RunSettings("small", 20, 9, List.of(0, 10, 20)));
    assertThat(settings.with(15, List.of(12, 15))).isEqualTo(new RunSettings("small", 20, 9, List.of(0, 10, 12, 15, 20)));
    assertThat(settings.with(40, List.of())).isEqualTo(new RunSettings("small", 40, 9, List.of(0, 10, 20, 40)));
    TrainingSettings training = settings.training(TRAINING, 15);
    assertThat(training.batches()).isEqualTo(new Batches(30, 40, 15, List.of(0, 10, 20)));
    assertThat(training.seed()).isEqualTo(9);
    assertThat(training.updating()).isEqualTo(TRAINING.updating());
  }

  private static SpikeTimeData data(double time, int label) {
    return new SpikeTimeData(new double[][] {{0.1, time}, {1, 2}}, new int[] {label, 0}, List.of("a", "b"));
  }

  @Test
  void dataAreKnownByTimesAndLabels() {
    Map<String, String> sums = Provenance.sums(new SpikeTimeSplits(data(0.5, 0), data(0.5, 1), data(Math.nextUp(0.5), 0)));
    assertThat(sums).containsOnlyKeys("trainSha256", "validationSha256", "testSha256");
    assertThat(sums.values()).doesNotHaveDuplicates().allMatch(s -> s.matches("[0-9a-f]{64}"));
    assertThat(Provenance.sums(new SpikeTimeSplits(data(0.5, 0), data(0.5, 1), data(0.5, 0))))
        .containsEntry("trainSha256", sums.get("trainSha256")).containsEntry("testSha256", sums.get("trainSha256"));
  }

  @Test
  void anExperimentIsDescribedLineByLine() {
    FirstSpikeExperiment experiment = new FirstSpikeExperiment(new Origin("small", "", List.of("small.yaml: line 3: x changes nothing")),
        new DataSettings("few", Map.of("repeat", 2), 1), StandingTest.network(4), TRAINING, Substrate.SIMULATION);
    assertThat(ExperimentDescription.of(experiment)).startsWith(
        "data      few {repeat=2}", "inputs    2", "layer 0   axonal delays, parameters N(0, 1), clipped at 0, 2 parameters",
        "layer 1   every input to every neuron", "layer 2   4 neurons, tau_mem/tau_syn 1, threshold 1, weights N(1, 1), 8 parameters",
        "layer 3   3 neurons, tau_mem/tau_syn 1, threshold 1, weights N(1, 1), 12 parameters", "sum       22 parameters")
        .endsWith("note      small.yaml: line 3: x changes nothing")
        .anyMatch(line -> line.startsWith("training  100 epochs in batches of 30, savepoints after [50, 10], seed 5"));
  }

  @Test
  void aChipThatIsNotThereIsMissing() {
    FirstSpikeExperiment experiment = new FirstSpikeExperiment(new Origin("chip", "", List.of()), new DataSettings("few", Map.of(), 1),
        StandingTest.network(4), TRAINING, Substrate.ANALOG_CHIP);
    assertThat(new FileTraining(experiment).missing()).hasValueSatisfying(m -> assertThat(m).contains("analog chip", "none is connected", "substrate: sim"));
  }
}
