package io.synfire.library.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills trainings in processes of their own, without warning, wherever they happen to be, and goes on with them. */
class KilledRunTest {
  private static final int EPOCHS = 20;
  private static final String[] TRAIN = {"train", "-q", "--epochs", String.valueOf(EPOCHS), "--threads", "1", "--run-dir"};

  @TempDir private Path folder;

  private final SplittableRandom random = new SplittableRandom(11);

  private static int run(String... args) {
    return Main.run(new PrintWriter(System.out), new PrintWriter(System.err, true), args);
  }

  private static String[] with(String[] args, Path path) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add(path.toString());
    return all.toArray(String[]::new);
  }

  /** Starts a command in a process, waits until it has completed an epoch after {@code epoch} and a random moment, and kills it. */
  private void kill(Path run, int epoch, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
        "--add-modules", "jdk.incubator.vector", "-Djava.awt.headless=true", "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Main.class.getName()));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true).redirectOutput(folder.resolve("output.txt").toFile()).start();
    try {
      while (process.isAlive() && last(run) <= epoch) {
        process.waitFor(5, TimeUnit.MILLISECONDS);
      }
      process.waitFor(random.nextInt(120), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(last(run)).as(Files.readString(folder.resolve("output.txt"))).isGreaterThan(epoch);
  }

  private static int last(Path run) throws IOException {
    Path checkpoints = run.resolve("checkpoints");
    if (!Files.isDirectory(checkpoints)) {
      return -1;
    }
    try (var files = Files.list(checkpoints)) {
      return files.map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".synfire"))
          .mapToInt(n -> Integer.parseInt(n.replaceAll("\\D", "")))
          .max()
          .orElse(-1);
    }
  }

  @Test
  void goesOnToTheSameBytes() throws IOException, InterruptedException {
    Path whole = folder.resolve("whole");
    Path killed = folder.resolve("killed");
    assertThat(run(with(TRAIN, whole))).isZero();
    kill(killed, -1, with(TRAIN, killed));
    for (int i = 0; i < 2 && last(killed) < EPOCHS; i++) {
      kill(killed, last(killed), "continue", "-q", killed.toString());
    }
    if (last(killed) < EPOCHS) {
      assertThat(run("continue", "-q", killed.toString())).isZero();
    }
    String end = String.format("checkpoints/epoch-%05d.synfire", EPOCHS);
    assertThat(killed.resolve(end)).hasSameBinaryContentAs(whole.resolve(end));
  }
}
