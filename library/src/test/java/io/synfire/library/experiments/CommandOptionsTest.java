package io.synfire.library.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.cli.Main;
import java.io.IOException;
import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of every command: what each does, and the one line with which a wrong one is refused. */
class CommandOptionsTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String line) {
    String[] words = line.replace("FOLDER", folder.toString()).split(" ");
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }

  static Stream<String> commands() {
    return Stream.of("train", "continue", "describe", "compare", "eval", "infer", "bench", "check");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpShowsUsageOptionsAndExamples(String command) {
    assertThat(run(command + " --help")).isZero();
    assertThat(out.toString()).startsWith("Usage: synfire " + command).contains("--help", "./synfire " + command);
    assertThat(out.toString().lines()).allMatch(l -> l.length() <= 80);
    assertThat(out.toString().lines().dropWhile(l -> !l.equals("Examples:")).skip(1)).as("lines that are not broken").allMatch(l -> l.startsWith("  "));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void everythingThatIsPrintedIsThereWhenACommandEnds() {
    StringWriter text = new StringWriter();
    PrintWriter buffered = new PrintWriter(new BufferedWriter(text, 1 << 20), true);
    assertThat(Main.run(buffered, buffered, "train", "none.yaml", "nothing.yaml", "--run-dir", folder.resolve("r").toString(), "-q")).isEqualTo(1);
    assertThat(text.toString()).contains("0 of 2 trainings done, 2 failed");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void anUnknownOptionIsUsage(String command) {
    assertThat(run(command + " --no-such-option")).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString()
        .startsWith("synfire " + command + ": ").endsWith("; see ./synfire " + command + " --help");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "train --threads 0 | --threads must be positive, was 0",
    "train --threads -3 | --threads must be positive, was -3",
    "train --epochs 0 --run-dir FOLDER/r | the number of epochs must be positive",
    "train --epochs -1 --run-dir FOLDER/r | the number of epochs must be positive",
    "train --batch 0 --run-dir FOLDER/r | the batch",
    "train --steps 0 --run-dir FOLDER/r | steps",
    "train --dt 0 --run-dir FOLDER/r | must be positive and finite, was 0.0",
    "train --dt NaN --run-dir FOLDER/r | must be positive and finite, was NaN",
    "train --learning-rate -1 --run-dir FOLDER/r | must be positive and finite, was -1.0",
    "train --learning-rate Infinity --run-dir FOLDER/r | must be positive and finite, was Infinity",
    "train --rest 3 --run-dir FOLDER/r | --rest is not for experiment example, which shows samples without rest; leave it out",
    "train --data nothing --run-dir FOLDER/r | unknown data set \"nothing\"",
    "train --backend loihi --run-dir FOLDER/r | --backend loihi: experiment example learns by gradients, which this backend does not compute",
    "train --backend nothing --run-dir FOLDER/r | there is no backend 'nothing'; on the class path: ",
    "train nothing --run-dir FOLDER/r | unknown experiment \"nothing\"; there are: example",
    "train xot --data digits --run-dir FOLDER/r | --data is not for experiment xot, which makes its own patterns; leave it out",
    "train xot --data-dir FOLDER --run-dir FOLDER/r | --data-dir is not for experiment xot, which makes its own patterns; leave it out",
    "train xot --batch 2 --run-dir FOLDER/r | --batch is not for experiment xot, which learns from one sample at a time; leave it out",
    "train xot --learning-rate 2 --run-dir FOLDER/r | --learning-rate is not for experiment xot, which learns by the rates of its rule; leave it out",
    "continue FOLDER | is no run directory",
    "continue FOLDER/none | is no run directory",
    "continue FOLDER --epochs 0 | --epochs must be positive, was 0",
    "continue FOLDER --threads 0 | --threads must be positive, was 0",
    "describe Nothing | unknown network \"Nothing\", and no run directory of this name; there are: ",
    "describe FOLDER | is no run directory",
    "describe ExampleNet --backend nothing | there is no backend 'nothing'",
    "describe ExampleNet --dt 0 | the time step dt must be positive, was 0 s",
    "describe ExampleNet --dt NaN | Time must be a finite number, was NaN",
    "compare ExampleNet --backend nothing | there is no backend 'nothing'",
    "compare ExampleNet --backend float --reference nothing | there is no backend 'nothing'",
    "compare ExampleNet --backend float --samples 0 | --samples must be positive, was 0",
    "compare ExampleNet --backend float --steps 0 | --steps must be positive, was 0",
    "compare ExampleNet --backend float --threads 0 | --threads must be positive, was 0",
    "compare Nothing --backend float | unknown network \"Nothing\"",
    "eval FOLDER/none.net | none.net: there is no such file",
    "eval FOLDER/none.net --steps 0 | --steps must be positive, was 0",
    "eval FOLDER/none.net --samples -1 | --samples must be positive, was -1",
    "eval FOLDER/none.net --threads 0 | --threads must be positive, was 0",
    "bench nothing | unknown benchmark \"nothing\"; there are:"
  })
  void aWrongValueIsOneLineAndLeavesNothingBehind(String line, String message) {
    assertThat(run(line)).as(err.toString()).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().startsWith("synfire: ").contains(message);
    assertThat(folder.resolve("r")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "train --epochs many", "train --seed 1.5", "train --dt", "continue", "continue a b", "compare ExampleNet", "compare --backend float",
    "eval", "describe a b", "dance", "--dance"
  })
  void wrongUsageIsStatusTwoAndOneLine(String line) {
    assertThat(run(line)).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().startsWith("synfire").contains(" --help");
  }

  @Test
  void describeListsNetworksAndFollowsTheTimeStep() {
    assertThat(run("describe")).isZero();
    assertThat(out.toString().lines()).contains("ExampleNet").allMatch(l -> l.matches("\\w+"));
    assertThat(run("describe ExampleNet --dt 0.5")).isZero();
    assertThat(out.toString()).contains("integrate", "parameters", "sum");
  }

  @Test
  void aBackendComparedWithItselfDiffersNowhere() {
    assertThat(run("compare ExampleNet --backend float --samples 3 --steps 10 --threads 1")).as(err.toString()).isZero();
    assertThat(out.toString()).startsWith("3 samples, both with the lags of backend float").contains("layer1");
  }

  @Test
  void aFolderInUseIsNotOverwritten() throws IOException {
    Path run = Files.createDirectories(folder.resolve("used"));
    Files.writeString(run.resolve("notes.txt"), "mine");
    assertThat(run("train -q --epochs 1 --run-dir FOLDER/used")).isEqualTo(1);
    assertThat(err.toString()).contains("is not empty; choose another run directory");
    assertThat(run.resolve("notes.txt")).hasContent("mine");
    assertThat(run.toFile().list()).hasSize(1);
  }

  @Test
  void anErrorShowsItsPlaceOnRequestOnly() {
    assertThat(run("describe Nothing")).isEqualTo(1);
    assertThat(err.toString()).doesNotContain("\tat ");
    assertThat(run("describe Nothing --stacktrace")).isEqualTo(1);
    assertThat(err.toString()).contains("\tat io.synfire.runtime.cli.FoundNetwork.named");
  }
}
