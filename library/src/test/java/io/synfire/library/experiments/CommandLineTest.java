package io.synfire.library.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    String[] words = java.util.Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }

  @Test
  void trainsTheExampleToNinetyFivePercentAndKeepsEverything() throws IOException {
    Path run = folder.resolve("run");
    assertThat(run("train", "--run-dir", run, "--seed", 1)).isZero();
    JsonNode summary = new ObjectMapper().readTree(run.resolve("summary.json").toFile());
    assertThat(summary.get("testAccuracy").asDouble()).isGreaterThanOrEqualTo(0.95);
    assertThat(out.toString()).contains("epoch 60/60", "test accuracy ");
    assertThat(Files.readAllLines(run.resolve("metrics.jsonl"))).hasSize(60);
    for (String plot : new String[] {"learning-curve", "confusion-matrix", "input-raster", "hidden-raster", "membrane-trace"}) {
      assertThat(ImageIO.read(run.resolve("plots/" + plot + ".png").toFile()).getWidth()).isGreaterThan(600);
    }
    assertThat(run("continue", run)).isEqualTo(1);
    assertThat(err.toString()).contains("all 60 planned epochs are done; add some by --epochs N");
  }

  @Test
  void continuesToTheSameBytes() {
    Path whole = folder.resolve("whole");
    Path parts = folder.resolve("parts");
    assertThat(run("train", "-q", "--epochs", 2, "--run-dir", whole)).isZero();
    assertThat(run("train", "-q", "--epochs", 1, "--run-dir", parts, "--threads", 1)).isZero();
    assertThat(run("continue", "-q", parts, "--epochs", 1)).isZero();
    String last = "checkpoints/epoch-00002.synfire";
    assertThat(parts.resolve(last)).hasSameBinaryContentAs(whole.resolve(last));
  }

  @Test
  void describesNetworks() {
    assertThat(run("describe")).isZero();
    assertThat(run("describe", "ExampleNet")).isZero();
    assertThat(out.toString()).contains("ExampleNet", "connection1.weight", "784 x 100", "79400", "integrate");
  }

  @Test
  void describesHowFullTheCoresOfAChipAre() {
    assertThat(run("describe", "ExampleNet", "--backend", "loihi")).isZero();
    assertThat(out.toString()).contains("layer1  0     100/1024      9.8  784/4096  19.1  100/4096   2.4  702464/1048576  67.0")
        .contains("2 cores on 1 chip of 128 cores");
  }

  @Test
  void comparesATrainedNetworkOnTwoBackends() {
    Path run = folder.resolve("run");
    assertThat(run("train", "-q", "--epochs", 6, "--run-dir", run)).isZero();
    assertThat(run("compare", run, "--backend", "loihi", "--samples", 100)).isZero();
    String answer = out.toString().lines().filter(l -> l.startsWith("output")).findFirst().orElseThrow();
    assertThat(Double.parseDouble(answer.split(" +")[1])).as("samples with the same answer, in %%").isGreaterThan(95);
    assertThat(run("compare", "ExampleNet", "--backend", "float", "--samples", 5, "--steps", 10)).isZero();
    assertThat(out.toString()).contains("both with the lags of backend loihi", "van Rossum", "0.0000");
  }

  @Test
  void errorsAreOneLineWithAStatus() {
    assertThat(run("train", "--data", "mnist", "--data-dir", folder, "--run-dir", folder.resolve("r"))).isEqualTo(1);
    assertThat(run("train", "--epochs", "many")).isEqualTo(2);
    assertThat(run("train", "--epochs", "0")).isEqualTo(1);
    assertThat(run("train", "nothing")).isEqualTo(1);
    assertThat(run("continue", folder)).isEqualTo(1);
    assertThat(run("describe", "Nothing")).isEqualTo(1);
    assertThat(run("bench", "nothing")).isEqualTo(1);
    assertThat(run("dance")).isEqualTo(2);
    assertThat(run("train", "-q", "--learning-rate", "1e30", "--run-dir", folder.resolve("r"))).isEqualTo(1);
    assertThat(err.toString()).contains("the training diverged: a value of connection1.weight became ");
    assertThat(err.toString().lines()).hasSize(9).allMatch(l -> l.startsWith("synfire"));
    assertThat(folder.resolve("r")).doesNotExist();
  }

  @Test
  void helpTeaches() {
    for (String command : new String[] {"train", "continue", "describe", "compare", "bench", "check"}) {
      assertThat(run(command, "--help")).isZero();
    }
    assertThat(out.toString()).contains("Examples:", "./synfire train --data mnist", "./synfire bench clif");
    assertThat(out.toString().lines()).allMatch(l -> l.length() <= 80);
  }
}
