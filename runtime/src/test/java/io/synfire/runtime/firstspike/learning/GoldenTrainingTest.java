package io.synfire.runtime.firstspike.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.data.DataDirectory;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Batches;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Bumping;
import io.synfire.runtime.firstspike.learning.TrainingSettings.RateSchedule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.UpdateRule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Updating;
import io.synfire.runtime.firstspike.network.ForwardMode;
import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronTraining;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.network.Positivity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training steps that were recorded with the code of the publication, where the folder of recorded cases lies beside the data folder. */
class GoldenTrainingTest {
  private static final double TOLERANCE = 1e-4;

  @ParameterizedTest
  @ValueSource(strings = {"H30_W", "H30_WA", "H5_WS"})
  void stepsAreThoseRecorded(String name) throws IOException {
    Optional<Path> folder = DataDirectory.find().map(d -> d.resolveSibling("golden").resolve("fastanddeep")).filter(Files::isDirectory);
    assumeTrue(folder.isPresent(), "skipped, no data: the folder golden/fastanddeep beside the data folder (system property synfire.data)");
    JsonNode golden = new ObjectMapper().readTree(folder.get().resolve("open/train_steps_yin_yang_" + name + ".json").toFile());
    List<String> samples = Files.readAllLines(folder.get().resolve("yinyang_train_seed42.csv")).stream().filter(l -> Character.isDigit(l.charAt(0))).toList();
    NetworkSpec network = network(golden);
    NetworkParameters initial = NetworkParameters.zeros(network);
    golden.get("initial").forEach(p -> copy(matrix(p.get("value")), initial.values().get(p.get("layer").asInt())));
    try (FirstSpikeTrainer trainer = new FirstSpikeTrainer(network, settings(golden), initial, TrainerResources.threads(2))) {
      int first = golden.get("first_index").asInt();
      int size = golden.get("batch_size").asInt();
      for (JsonNode step : golden.get("steps")) {
        double[][] inputs = new double[size][];
        int[] labels = new int[size];
        for (int s = 0; s < size; s++) {
          String[] fields = samples.get(first++).split(",");
          double x = Double.parseDouble(fields[0]);
          double y = Double.parseDouble(fields[1]);
          inputs[s] = new double[] {time(x), time(y), time(1 - x), time(1 - y)};
          labels[s] = Integer.parseInt(fields[2]);
        }
        compare(trainer.step(inputs, labels), trainer.parameters(), step, network.layers().size());
      }
    }
  }

  private static double time(double value) {
    return 0.15 + value * 1.85;
  }

  private static void compare(BatchReport report, NetworkParameters parameters, JsonNode step, int layers) {
    int bumped = step.get("bumped_layer").asInt();
    assertThat(report.bump().layer()).isEqualTo(bumped == -2 ? BumpMemory.NO_LAYER : bumped == -1 ? layers - 1 : bumped);
    assertThat(report.bump().value()).isEqualTo(step.get("bump_value").asDouble());
    assertThat(report.accuracy()).isEqualTo(step.get("accuracy").asDouble());
    assertThat(report.loss().isPresent()).isEqualTo(step.has("loss"));
    report.loss().ifPresent(loss -> assertThat(loss).isCloseTo(step.get("loss").asDouble(), within(TOLERANCE)));
    for (JsonNode p : step.get("params")) {
      double[][] expected = matrix(p.get("value"));
      double[][] actual = parameters.values().get(p.get("layer").asInt());
      for (int r = 0; r < expected.length; r++) {
        assertThat(actual[r]).containsExactly(expected[r], within(TOLERANCE));
      }
    }
  }

  private static NetworkSpec network(JsonNode golden) {
    List<LayerSpec> layers = new ArrayList<>();
    JsonNode rates = golden.get("lrs");
    for (int k = 0; k < rates.size(); k++) {
      LayerUpdate update = new LayerUpdate(true, rates.get(k).isNull() ? OptionalDouble.empty() : OptionalDouble.of(rates.get(k).asDouble()), false);
      double missing = golden.get("weight_bumping").get("max_num_missing_spikes").get(k).asDouble();
      layers.add(layer(golden, k, update, missing));
    }
    return new NetworkSpec(4, layers, 0);
  }

  private static LayerSpec layer(JsonNode golden, int k, LayerUpdate update, double missing) {
    for (JsonNode p : golden.get("initial")) {
      int targets = p.get("value").get(0).size();
      if (p.get("layer").asInt() == k && p.get("name").asText().equals("weights")) {
        return Networks.neurons(targets, new Normal(0, 0), new NeuronTraining(update, missing, 0.2, Double.POSITIVE_INFINITY));
      }
      if (p.get("layer").asInt() == k) {
        return new DelayLayer(targets == 1 ? DelayKind.AXONAL : DelayKind.SYNAPTIC, new Normal(0, 0), new Positivity.Sigmoid(0, 1), Sharing.NONE, 0, update);
      }
    }
    return new BroadcastLayer();
  }

  private static TrainingSettings settings(JsonNode golden) {
    JsonNode bumping = golden.get("weight_bumping");
    Bumping bump = new Bumping(bumping.get("value").asDouble(), bumping.get("exp").asBoolean(), bumping.get("targeted").asBoolean());
    Updating updating = new Updating(new UpdateRule.Adam(), 0.005, new RateSchedule.Constant(), bump);
    Objective objective = new Objective(new ShiftInvariantLoss(golden.get("loss").get("delta_t").asDouble()), List.of());
    int size = golden.get("batch_size").asInt();
    return new TrainingSettings(objective, updating, new Batches(size, size, 1, List.of()), Optional.empty(), new ForwardMode.Exact(), 0);
  }

  private static double[][] matrix(JsonNode rows) {
    double[][] matrix = new double[rows.size()][];
    for (int r = 0; r < matrix.length; r++) {
      matrix[r] = new double[rows.get(r).size()];
      for (int c = 0; c < matrix[r].length; c++) {
        matrix[r][c] = rows.get(r).get(c).asDouble();
      }
    }
    return matrix;
  }

  private static void copy(double[][] from, double[][] to) {
    for (int r = 0; r < to.length; r++) {
      System.arraycopy(from[r], 0, to[r], 0, to[r].length);
    }
  }
}
