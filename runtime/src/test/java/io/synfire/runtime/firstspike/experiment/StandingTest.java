package io.synfire.runtime.firstspike.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synfire.runtime.firstspike.learning.BatchReport;
import io.synfire.runtime.firstspike.learning.BumpMemory;
import io.synfire.runtime.firstspike.learning.EpochReport;
import io.synfire.runtime.firstspike.learning.FirstSpikeEvaluation;
import io.synfire.runtime.firstspike.learning.OptimizerState;
import io.synfire.runtime.firstspike.learning.TrainerState;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronTraining;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.network.Positivity;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.runtime.persistence.CheckpointFormatException;
import io.synfire.runtime.training.RunDirectory;
import io.synfire.runtime.training.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a training comes back bit for bit, or is refused. */
class StandingTest {
  private static final NetworkSpec NETWORK = network(4);

  @TempDir private Path folder;

  static NetworkSpec network(int hidden) {
    return new NetworkSpec(2, List.of(
        new DelayLayer(DelayKind.AXONAL, new Normal(0, 1), new Positivity.Clip(), Sharing.NONE, 0, LayerUpdate.DEFAULT), new BroadcastLayer(),
        neurons(hidden), neurons(3)), 0);
  }

  private static NeuronLayer neurons(int size) {
    NeuronTraining training = new NeuronTraining(LayerUpdate.DEFAULT, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    return new NeuronLayer(size, CurrentLif.normalized(1, 1, 0, 1), new Normal(1, 1), Variability.NONE, training);
  }

  static NetworkParameters drawn(NetworkSpec network, long seed) {
    Random random = new Random(seed);
    NetworkParameters parameters = NetworkParameters.zeros(network);
    for (int k = 0; k < network.layers().size(); k++) {
      for (double[] row : parameters.values().get(k)) {
        Arrays.setAll(row, i -> random.nextGaussian());
      }
      Arrays.setAll(parameters.thresholdOffsets().get(k), i -> random.nextGaussian());
    }
    return parameters;
  }

  /** An epoch in whose second batch weights were bumped, and in which output 1 never spikes. */
  static EpochReport report(int epoch) {
    double[][] times = {{1 + epoch, SpikeTime.NONE, 2}, {1.5, SpikeTime.NONE, 0.1 + 0.2}};
    FirstSpikeEvaluation validation = new FirstSpikeEvaluation(new Score(0.4, 0.5), new int[] {0, 2}, new int[] {0, -1}, List.<double[][]>of(times));
    List<BatchReport> batches = epoch == 0 ? List.of() : List.of(
        new BatchReport(OptionalDouble.of(0.7 / epoch), 3, 4, new BumpMemory(BumpMemory.NO_LAYER, 0.0005)),
        new BatchReport(OptionalDouble.empty(), 1, 2, new BumpMemory(2, 0.001)));
    return new EpochReport(epoch, epoch == 0 ? new Score(Double.NaN, Double.NaN) : new Score(0.7, 0.75), validation, batches, Map.of(), 0.1);
  }

  private static Standing standing() {
    History history = History.NONE.with(report(0)).with(report(1)).with(report(2));
    OptimizerState optimizer = new OptimizerState(2, List.of(drawn(NETWORK, 2), drawn(NETWORK, 3)));
    return new Standing(new TrainerState(2, 4, drawn(NETWORK, 1), optimizer, new BumpMemory(2, 0.001)), history);
  }

  private Path written(Standing standing) throws IOException {
    return Files.write(folder.resolve("state.synfire"), standing.bytes());
  }

  @Test
  void aStateComesBackBitForBit() throws IOException {
    Standing written = standing();
    Standing read = Standing.load(written(written), NETWORK);
    assertThat(read.state()).usingRecursiveComparison().isEqualTo(written.state());
    assertThat(read.history().batches()).isEqualTo(written.history().batches());
    assertThat(read.bytes()).isEqualTo(written.bytes());
  }

  @Test
  void aHistoryTellsEpochsAndBatches() {
    History history = standing().history();
    assertThat(history.epochs()).extracting(History.Epoch::bumps).containsExactly(0L, 1L, 1L);
    assertThat(history.epochs().getFirst().trainLoss()).isNaN();
    assertThat(history.batches()).extracting(History.Batch::epoch).containsExactly(1, 1, 2, 2);
    assertThat(history.batches()).extracting(History.Batch::accuracy).containsExactly(0.75, 0.5, 0.75, 0.5);
    assertThat(history.batches().get(1).loss()).as("bumped instead of an update").isNaN();
    assertThat(history.times().get(2).mean()[0][0]).isEqualTo(3);
    assertThat(history.times().get(2).mean()[2][2]).isEqualTo(0.1 + 0.2);
    assertThat(history.times().get(2).mean()[0][1]).as("never spikes").isNaN();
  }

  @Test
  void aTrainingThatHasNotBegunIsKept() throws IOException {
    TrainerState state = new TrainerState(0, 0, drawn(NETWORK, 1), new OptimizerState(0, List.of()), new BumpMemory(BumpMemory.NO_LAYER, 0.0005));
    Standing written = new Standing(state, History.NONE.with(report(0)));
    Standing read = Standing.load(written(written), NETWORK);
    assertThat(read.state()).usingRecursiveComparison().isEqualTo(written.state());
    assertThat(read.history().epochs()).isEqualTo(written.history().epochs());
  }

  @Test
  void parametersOfAnotherNetworkAreRefused() throws IOException {
    Path file = written(standing());
    assertThatExceptionOfType(CheckpointFormatException.class).isThrownBy(() -> Standing.load(file, network(5)))
        .withMessage(file + ": the array \"parameters.layer2\" is 2 x 4, the configuration asks for 2 x 5");
    NetworkSpec deeper = new NetworkSpec(2, List.of(neurons(3)), 0);
    assertThatExceptionOfType(CheckpointFormatException.class).isThrownBy(() -> Standing.load(file, deeper)).withMessageContaining("parameters.layer0");
  }

  @Test
  void parametersThatAreNoNumbersAreRefused() throws IOException {
    Standing standing = standing();
    standing.state().parameters().values().get(3)[1][2] = Double.NaN;
    Path file = written(standing);
    assertThatExceptionOfType(CheckpointFormatException.class).isThrownBy(() -> Standing.load(file, NETWORK))
        .withMessage(file + ": parameters.layer3[1][2] must be a finite number, was NaN");
  }

  @Test
  void savepointsAreFoundByEpoch() {
    RunFiles files = new RunFiles(RunDirectory.create(folder.resolve("run")));
    assertThatExceptionOfType(CheckpointFormatException.class).isThrownBy(() -> files.load(OptionalInt.empty(), NETWORK))
        .withMessageContaining("holds no savepoint");
    byte[] state = standing().bytes();
    for (int epoch : new int[] {10, 0, 2}) {
      files.savepoint(epoch, state, new byte[1]);
    }
    assertThat(files.savepoints()).containsExactly(0, 2, 10);
    assertThat(files.load(OptionalInt.of(2), NETWORK).bytes()).isEqualTo(state);
    assertThatExceptionOfType(CheckpointFormatException.class).isThrownBy(() -> files.load(OptionalInt.of(3), NETWORK))
        .withMessageEndingWith("has no savepoint of epoch 3; there are those of epochs 0, 2, 10");
    assertThatExceptionOfType(CheckpointFormatException.class).isThrownBy(() -> files.latest(NETWORK)).withMessageContaining("holds no checkpoint");
  }

  @Test
  void aSavepointCountsWhenItsStateIsThere() throws IOException {
    RunFiles files = new RunFiles(RunDirectory.create(folder.resolve("run")));
    files.savepoint(1, standing().bytes(), new byte[1]);
    Files.delete(files.savepoint(1).resolve("state.synfire"));
    Files.createDirectories(files.path().resolve("epoch_old"));
    assertThat(files.savepoints()).isEmpty();
  }

  @Test
  void recordedParametersComeBackByEpoch() {
    RunFiles files = new RunFiles(RunDirectory.create(folder.resolve("run")));
    double[][] weights = {{1, 2}, {3, 0.1 + 0.2}};
    files.monitored(7, Map.of(2, weights));
    files.monitored(8, Map.of());
    assertThat(files.monitoredAt(7)).containsOnlyKeys("layer2");
    assertThat(files.monitoredAt(7).get("layer2")).isDeepEqualTo(weights);
    assertThat(files.monitoredAt(8)).isEmpty();
  }
}
