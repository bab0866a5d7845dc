package io.synfire.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {

  /** Waits to be interrupted. */
  static final class Waiting {
    private Waiting() {}

    /** Says that it is ready, and waits. */
    public static void main(String[] args) throws InterruptedException {
      try (Interruption watched = new Interruption(new PrintWriter(System.err, true), Path.of(args[0]))) {
        System.out.println("ready");
        System.out.flush();
        Thread.sleep(60_000);
      }
    }
  }

  @Test
  void theLineSaysHowToGoOn(@TempDir Path folder) throws IOException {
    assertThat(Interruption.message(folder)).isEqualTo("synfire: interrupted before there was anything to keep");
    run(folder);
    assertThat(Interruption.message(folder)).isEqualTo("synfire: interrupted; go on with ./synfire continue " + folder);
  }

  private static void run(Path folder) throws IOException {
    Files.writeString(folder.resolve("manifest.json"), "{\"format\": \"synfire-run/1\"}");
    Files.createDirectories(folder.resolve("checkpoints"));
    Files.writeString(folder.resolve("checkpoints/epoch-00001.synfire"), "");
  }

  /** What makes a process heed SIGINT also where this one was started to ignore it, as shells start what runs in the background. */
  private static List<String> withDefaultSignals() throws InterruptedException {
    List<String> env = List.of("env", "--default-signal=INT");
    try {
      List<String> probe = List.of("env", "--default-signal=INT", "true");
      return new ProcessBuilder(probe).start().waitFor() == 0 ? env : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ctrlCEndsWith130AndOneLine(@TempDir Path folder) throws IOException, InterruptedException {
    run(folder);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(withDefaultSignals());
    command.addAll(List.of(java, "-cp", System.getProperty("java.class.path"), Waiting.class.getName(), folder.toString()));
    Process process = new ProcessBuilder(command).start();
    process.inputReader().readLine();
    assertThat(new ProcessBuilder(List.of("kill", "-INT", String.valueOf(process.pid()))).start().waitFor()).isZero();
    assertThat(process.waitFor()).isEqualTo(130);
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).lines())
        .containsExactly("synfire: interrupted; go on with ./synfire continue " + folder);
  }
}
