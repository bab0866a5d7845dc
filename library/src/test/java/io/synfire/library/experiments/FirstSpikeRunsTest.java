package io.synfire.library.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains from a configuration, goes on, and tries what was learned, by commands. */
class FirstSpikeRunsTest {
  private static final List<String> DETERMINED = List.of("config.json", "metrics.csv", "metrics.jsonl", "epoch_0/state.synfire", "epoch_0/spikes.synfire",
      "epoch_2/state.synfire", "epoch_2/spikes.synfire", "epoch_4/state.synfire", "epoch_4/spikes.synfire", "checkpoints/epoch-00002.synfire",
      "checkpoints/epoch-00003.synfire", "checkpoints/epoch-00004.synfire", "monitored/epoch-00000.synfire", "monitored/epoch-00004.synfire");

  @TempDir private static Path folder;

  private static FirstSpikeFolder commands;
  private static String trained;

  /** The run that the others are compared with; no test changes what is compared. */
  @BeforeAll
  static void whole() {
    commands = new FirstSpikeFolder(folder);
    assertThat(commands.run("train", "@small.yaml", "--run-dir", "@whole", "--threads", "1")).as(commands.err()).isZero();
    trained = commands.out();
  }

  private void sameAsWhole(String run) {
    DETERMINED.forEach(f -> assertThat(folder.resolve(run).resolve(f)).hasSameBinaryContentAs(folder.resolve("whole").resolve(f)));
  }

  @Test
  void aRunKeepsItsConfigurationFiguresAndSavepoints() throws IOException {
    assertThat(trained).contains("epoch 4/4  train loss ", "validation loss ", "test accuracy ", "run directory: ");
    Path run = folder.resolve("whole");
    assertThat(run.resolve("config.yaml")).hasContent(FirstSpikeFolder.CONFIGURATION);
    assertThat(run.resolve("config.json")).content().contains("\"small\"", "[ 0, 2, 4 ]");
    assertThat(run.resolve("manifest.json")).content().contains("synfire-run/1", "\"first-spike\"", "\"seed\" : 5", "trainSha256", "testSha256");
    assertThat(Files.readAllLines(run.resolve("metrics.csv"))).hasSize(6)
        .first().isEqualTo("epoch,trainLoss,trainAccuracy,validationLoss,validationAccuracy,bumps");
    assertThat(run.resolve("summary.json")).content().contains("testAccuracy", "\"trainSamples\" : 100");
    assertThat(run.resolve("plots/training.png")).isNotEmptyFile();
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    assertThat(commands.run("train", "@small.yaml", "--run-dir", "@threads", "--threads", "3", "-q")).isZero();
    assertThat(commands.out().lines()).hasSize(2);
    sameAsWhole("threads");
  }

  @Test
  void goingOnFromASavepointWritesWhatAnUninterruptedRunWrites() {
    assertThat(commands.run("train", "@small.yaml", "--run-dir", "@parts", "--epochs", "2")).isZero();
    assertThat(commands.run("continue", "@parts", "2", "4")).as(commands.err()).isZero();
    assertThat(commands.out()).contains("epoch 3/4").doesNotContain("epoch 2/4");
    sameAsWhole("parts");
    assertThat(commands.run("train", "@small.yaml", "--run-dir", "@more", "--epochs", "2")).isZero();
    assertThat(commands.run("continue", "@more", "--epochs", "2")).isZero();
    sameAsWhole("more");
  }

  @Test
  void aStoppedRunGoesOnFromItsLatestState() throws IOException {
    String metrics = Files.readString(folder.resolve("whole/metrics.csv"));
    assertThat(commands.run("train", "@small.yaml", "--run-dir", "@stopped")).isZero();
    for (String later : List.of(
        "checkpoints/epoch-00004.synfire", "checkpoints/epoch-00003.synfire", "epoch_4/state.synfire", "monitored/epoch-00004.synfire")) {
      Files.delete(folder.resolve("stopped").resolve(later));
    }
    Files.writeString(folder.resolve("stopped/metrics.csv"), metrics.substring(0, metrics.length() / 2));
    assertThat(commands.run("continue", "@stopped")).as(commands.err()).isZero();
    assertThat(commands.out()).contains("epoch 3/4").doesNotContain("epoch 2/4");
    sameAsWhole("stopped");
    assertThat(commands.run("continue", "@stopped")).isEqualTo(1);
    assertThat(commands.err()).contains("all 4 planned epochs are done; add some by --epochs N, or go on from a savepoint");
  }

  @Test
  void aSavepointAmongThoseThereAreLeavesLaterOnesAlone() throws IOException {
    assertThat(commands.run("train", "@small.yaml", "--run-dir", "@again")).isZero();
    assertThat(commands.run("continue", "@again", "2", "3")).as(commands.err()).isZero();
    assertThat(folder.resolve("again/epoch_3/state.synfire")).hasSameBinaryContentAs(folder.resolve("whole/checkpoints/epoch-00003.synfire"));
    assertThat(folder.resolve("again/config.json")).content().contains("[ 0, 2, 3, 4 ]", "\"epochs\" : 4");
    assertThat(folder.resolve("again/checkpoints/epoch-00004.synfire")).hasSameBinaryContentAs(folder.resolve("whole/checkpoints/epoch-00004.synfire"));
    assertThat(folder.resolve("again/metrics.csv")).hasSameBinaryContentAs(folder.resolve("whole/metrics.csv"));
  }

  @Test
  void noiseMakesRepeatedInferencesDifferAndTheFirstIsThatOfTheTraining() throws IOException {
    assertThat(commands.run("infer", "@whole", "--repeat", "5")).as(commands.err()).isZero();
    assertThat(commands.out()).contains("small after 4 epochs: 40 test samples", "+-", "mean and standard deviation of 5");
    String[] values = commands.out().lines().toList().getLast().split(" ");
    assertThat(values).hasSize(5);
    assertThat(List.of(values).stream().distinct().count()).isGreaterThan(1);
    Matcher accuracy = Pattern.compile("\"testAccuracy\" : ([0-9.]+)").matcher(Files.readString(folder.resolve("whole/summary.json")));
    assertThat(accuracy.find()).isTrue();
    assertThat(Double.parseDouble(values[0])).isEqualTo(Math.round(1e4 * Double.parseDouble(accuracy.group(1))) / 1e2);
  }

  @Test
  void everySavepointAndPartOfTheDataCanBeTried() {
    assertThat(commands.run("infer", "@whole", "0")).isZero();
    assertThat(commands.out()).contains("small after 0 epochs: 40 test samples");
    assertThat(commands.run("infer", "@whole", "2", "--data", "validation")).isZero();
    assertThat(commands.out()).contains("small after 2 epochs: 30 validation samples", "accuracy ").doesNotContain("+-");
    assertThat(commands.run("infer", "@whole", "--data", "train")).isZero();
    assertThat(commands.out()).contains("100 train samples");
  }

  @Test
  void aSavepointIsDrawnIntoAPage() {
    assertThat(commands.run("eval", "@whole", "2")).as(commands.err()).isZero();
    Path page = folder.resolve("whole/plots/epoch_2/evaluation.html");
    assertThat(commands.out()).isEqualTo("plots: " + page + "\n");
    assertThat(page).content().contains("small after 2 epochs");
    assertThat(List.of(page.getParent().toFile().list())).contains("confusion-test.png", "classification-map.png", "monitored-layer0.png", "voltages.png");
  }

  @Test
  void aConfigurationIsDescribed() {
    assertThat(commands.run("describe", "@small.yaml")).isZero();
    assertThat(commands.out()).contains("small", "inputs    4", "axonal delays", "6 neurons", "sum       46 parameters", "4 epochs in batches of 30");
    assertThat(commands.run("describe", "yin_yang_hx")).isZero();
    assertThat(commands.out()).contains("cannot be trained here");
  }
}
