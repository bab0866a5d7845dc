package io.synfire.library.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.cli.Main;
import io.synfire.runtime.online.OnlineCheckpoint;
import io.synfire.runtime.online.OnlineConfig;
import io.synfire.runtime.online.OnlineListener;
import io.synfire.runtime.online.OnlineMetrics;
import io.synfire.runtime.online.OnlineResult;
import io.synfire.runtime.online.OnlineRun;
import io.synfire.runtime.online.OnlineSettings;
import io.synfire.runtime.training.RunDirectory;
import io.synfire.runtime.training.TrainingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterExperimentTest {
  private static final OnlineSettings DEFAULTS = new LetterExperiment().defaults();

  @TempDir private Path folder;

  private OnlineRun run(String name) {
    return new OnlineRun(RunDirectory.create(folder.resolve(name)), OnlineListener.SILENT);
  }

  private static OnlineConfig epochs(int epochs) {
    return new OnlineConfig("xot", DEFAULTS.withEpochs(epochs), 1);
  }

  @Test
  void findsTheLetters() throws IOException {
    OnlineRun run = run("whole");
    OnlineResult result = run.train(epochs(DEFAULTS.epochs()));
    assertThat(result.fields().selectivity()).isGreaterThan(0.8);
    assertThat(result.fields().preferred()).contains(0, 1, 2);
    assertThat(result.answers().accuracy()).isGreaterThanOrEqualTo(0.95);
    assertThat(result.reloaded()).isTrue();
    JsonNode summary = new ObjectMapper().readTree(run.directory().path().resolve("summary.json").toFile());
    assertThat(summary.path("testAccuracy").asDouble()).isEqualTo(result.answers().accuracy());
    assertThat(summary.path("backend").asText()).isEqualTo("float");
    assertThat(ImageIO.read(run.directory().plots().resolve("receptive-fields.png").toFile()).getWidth()).isGreaterThan(600);
    assertThat(run.directory().metrics(OnlineMetrics.class)).hasSize(30).last().extracting(OnlineMetrics::epoch).isEqualTo(30);
  }

  @Test
  void findsTheLettersOnTheChipOfIntegers() {
    OnlineSettings settings = new OnlineSettings(15, 200, 1000, 1, "loihi");
    OnlineResult result = run("chip").train(new OnlineConfig("xot", settings, 1));
    assertThat(result.fields().selectivity()).isGreaterThan(0.3);
    assertThat(result.fields().preferred()).contains(0, 1, 2);
    assertThat(result.answers().accuracy()).isGreaterThanOrEqualTo(0.95);
    assertThat(result.reloaded()).isTrue();
  }

  @Test
  void goesOnOnTheChipAsIfItHadNeverStopped() {
    OnlineSettings settings = new OnlineSettings(1, 60, 40, 1, "loihi");
    OnlineRun whole = run("whole");
    whole.train(new OnlineConfig("xot", settings.withEpochs(3), 1));
    OnlineRun parts = run("parts");
    parts.train(new OnlineConfig("xot", settings, 1));
    OnlineRun again = new OnlineRun(RunDirectory.open(parts.directory().path()), OnlineListener.SILENT);
    again.resume(2);
    assertThat(latest(again).learned()).usingRecursiveComparison().isEqualTo(latest(whole).learned());
  }

  @Test
  void aRunThatGoesOnIsTheOneThatNeverStopped() {
    OnlineRun whole = run("whole");
    whole.train(epochs(4));
    OnlineRun parts = run("parts");
    parts.train(epochs(2));
    OnlineRun again = new OnlineRun(RunDirectory.open(parts.directory().path()), OnlineListener.SILENT);
    again.resume(2);
    assertThat(latest(again)).usingRecursiveComparison().isEqualTo(latest(whole));
    assertThat(again.directory().metrics(OnlineMetrics.class)).extracting(OnlineMetrics::epoch).containsExactly(1, 2, 3, 4);
    assertThatThrownBy(() -> again.resume(0)).isInstanceOf(TrainingException.class).hasMessageContaining("all 4 planned epochs are done");
  }

  private static OnlineCheckpoint latest(OnlineRun run) {
    return OnlineCheckpoint.load(run.directory().checkpoints().latest().orElseThrow());
  }

  private String command(int status, String... arguments) {
    StringWriter text = new StringWriter();
    PrintWriter both = new PrintWriter(text, true);
    assertThat(Main.run(both, both, arguments)).as(String.join(" ", arguments)).isEqualTo(status);
    return text.toString();
  }

  @Test
  void trainsAndGoesOnFromTheCommandLine() {
    String path = folder.resolve("cli").toString();
    assertThat(command(0, "train", "xot", "--epochs", "1", "--steps", "60", "--rest", "20", "--run-dir", path))
        .contains("epoch 1/1").contains("cells selective").contains("the saved network gives the same answers").contains("receptive-fields.png");
    assertThat(command(0, "continue", path, "--epochs", "1")).contains("epoch 2/2");
    assertThat(command(1, "train", "xot", "--batch", "5", "--run-dir", path + "2")).contains("--batch is not for experiment xot");
    assertThat(command(1, "train", "--rest", "5", "--run-dir", path + "3")).contains("--rest is not for experiment example");
    assertThat(command(1, "train", "xto", "--run-dir", path + "4")).contains("unknown experiment \"xto\"; there are: example, xot");
    assertThat(command(1, "train", "xot", "--backend", "flaot", "--run-dir", path + "5")).contains("there is no backend 'flaot'");
  }
}
