package io.synfire.library.simulation;

import static io.synfire.library.simulation.SimulationTest.DARK;
import static io.synfire.library.simulation.SimulationTest.X;
import static io.synfire.library.simulation.SimulationTest.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.library.datasets.LetterPatterns;
import io.synfire.library.datasets.LetterPatterns.Letter;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.data.npy.NpyArray;
import io.synfire.runtime.data.npy.Npz;
import io.synfire.runtime.persistence.CheckpointFormatException;
import io.synfire.runtime.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulation in a folder. */
class SavingTest {
  private static final float[] T = LetterPatterns.clean(Letter.T, 8);

  @TempDir private Path folder;

  private Path saved() {
    try (Simulation sim = letters().command("viz", (s, a) -> { })) {
      sim.view(X, 230);
      sim.custom("w1", "labels", NpyArray.of(new int[] {1, 2}, 2));
      return sim.saveToJson(folder, "trained");
    }
  }

  @Test
  void whatIsLoadedGoesOnAsIfItHadNotBeenSaved() {
    for (int before : new int[] {1, 137}) {
      try (Simulation sim = letters().seed(3)) {
        sim.view(X, before);
        Path path = sim.saveToJson(folder, "at" + before);
        try (Simulation loaded = Simulation.load(path)) {
          assertThat(loaded.steps()).isEqualTo(before);
          assertThat(loaded.component("z1e").get("theta")).isDeepEqualTo(sim.component("z1e").get("theta"));
          for (Simulation s : List.of(sim, loaded)) {
            s.run(200);
            s.rest(100);
          }
          Observations expected = sim.view(T, 200);
          Observations found = loaded.view(T, 200);
          assertThat(found.spikeCounts()).usingRecursiveComparison().isEqualTo(expected.spikeCounts());
          for (String id : sim.components()) {
            for (String name : sim.component(id).names()) {
              assertThat(loaded.component(id).get(name)).as(id + "." + name).isDeepEqualTo(sim.component(id).get(name));
            }
          }
          assertThat(loaded.network().definition()).isEqualTo(sim.network().definition());
        }
      }
    }
  }

  @Test
  void theFilesAreReadableAndTheUsersArraysAmongThem() throws IOException {
    Path path = saved();
    try (Stream<Path> files = Files.walk(path)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> path.relativize(f).toString()).sorted()).containsExactly(
          "commands.json", "components.json", "connections.json", "custom/drive.npz", "custom/image.npz", "custom/w1.npz", "custom/w1ei.npz",
          "custom/w1ie.npz", "custom/z0.npz", "custom/z1e.npz", "custom/z1i.npz", "given.npz", "simulation.json");
    }
    assertThat(Files.readString(path.resolve("components.json"))).contains("\"z0\" : {", "\"type\" : \"GroupDefinition\"", "tau_m");
    assertThat(Files.readString(path.resolve("commands.json"))).contains("\"clamp\", \"viz\"");
    assertThat(Npz.read(path.resolve("custom/w1.npz"))).containsKeys("weight", "x1", "y1", "labels");
    assertThat(Npz.read(path.resolve("custom/z1e.npz")).get("theta").shape()).containsExactly(1, 9);
    try (Simulation loaded = Simulation.load(path)) {
      assertThat(loaded.custom("w1")).containsOnlyKeys("labels").containsEntry("labels", NpyArray.of(new int[] {1, 2}, 2));
      assertThat(loaded.custom("z0")).isEmpty();
      assertThat(loaded.commands()).containsExactlyInAnyOrder("clamp", "viz");
      assertThatIllegalStateException().isThrownBy(() -> loaded.invoke("viz")).withMessageContaining("saved by its name only; bind it again");
      loaded.command("viz", (s, a) -> { }).invoke("viz");
      assertThat(loaded.rest(3).firstStep()).isEqualTo(230);
      loaded.custom("w1", "weight", NpyArray.of(new int[0], 0));
      assertThatIllegalArgumentException().isThrownBy(() -> loaded.saveToJson(folder, "again")).withMessageContaining("w1 has an array 'weight' of its own");
      assertThat(folder.resolve("again")).doesNotExist();
    }
  }

  @Test
  void nothingIsOverwrittenUnlessAsked() throws IOException {
    Path first = saved();
    try (Simulation sim = letters()) {
      sim.clamp(DARK);
      assertThat(sim.saveToJson(folder, "trained")).isEqualTo(folder.resolve("trained-1"));
      assertThat(sim.saveToJson(folder, "trained")).isEqualTo(folder.resolve("trained-2"));
      try (Simulation old = Simulation.load(first)) {
        assertThat(old.steps()).isEqualTo(230);
      }
      assertThat(sim.saveToJson(folder, "trained", Simulation.Existing.REPLACE)).isEqualTo(first);
      try (Simulation replaced = Simulation.load(first)) {
        assertThat(replaced.steps()).isZero();
      }
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("trained", "trained-1", "trained-2");
      }
      for (String name : List.of("a/b", "..", ".hidden", "")) {
        assertThatIllegalArgumentException().as(name).isThrownBy(() -> sim.saveToJson(folder, name)).withMessageContaining("without a path or a leading dot");
      }
      Files.createDirectories(folder.resolve("mine"));
      assertThatIllegalArgumentException().isThrownBy(() -> sim.saveToJson(folder, "mine", Simulation.Existing.REPLACE)).withMessageContaining("is no saved simulation");
      Files.writeString(folder.resolve("file"), "x");
      assertThatThrownBy(() -> sim.saveToJson(folder.resolve("file"), "x")).isInstanceOf(java.io.UncheckedIOException.class).hasMessageContaining("cannot be made");
    }
  }

  @Test
  void whatCannotBeLoadedIsNamed() throws IOException {
    Path path = saved();
    refused(folder.resolve("none"), "there is no such folder");
    changed(path.resolve("simulation.json"), s -> s.replace("\"version\" : 1", "\"version\" : 2"), "has the format version 2, this Synfire reads version 1; use a newer Synfire");
    changed(path.resolve("simulation.json"), s -> s.replace("\"float\"", "\"flat\""), "there is no backend 'flat'");
    changed(path.resolve("simulation.json"), s -> s.replace("\"TraceStdp\"", "\"TraceStd\""), "unknown LearningRule \"TraceStd\"");
    changed(path.resolve("simulation.json"), s -> s.replace("\"w1.weight\"", "\"w9.weight\""), "array w9.weight belongs to no component");
    changed(path.resolve("simulation.json"), s -> s.replace("\"w1.weight\", ", ""), "lists the parameters");
    changed(path.resolve("simulation.json"), s -> s.replace("0.001", "-0.001"), "dt must be positive");
    changed(path.resolve("simulation.json"), s -> "garbage", "simulation.json: cannot be read");
    changed(path.resolve("components.json"), s -> s.replace("\"GroupDefinition\"", "\"Group\""), "unknown MemberDefinition \"Group\"");
    changed(path.resolve("components.json"), s -> s.replace("\"id\" : \"z0\"", "\"id\" : \"zz\""), "under z0 stands what calls itself zz");
    changed(path.resolve("connections.json"), s -> s.replace("\"member\" : \"z1i\"", "\"member\" : \"z9i\""), "z9i");
    gone(path.resolve("commands.json"), "commands.json: cannot be read");
    gone(path.resolve("given.npz"), "given.npz: cannot be read");
    gone(path.resolve("custom/w1.npz"), "w1.npz: the array weight is missing");
    TreeMap<String, NpyArray> arrays = new TreeMap<>(Npz.read(path.resolve("custom/w1.npz")));
    arrays.put("weight", NpyArray.of(new float[64][8]));
    Npz.write(path.resolve("custom/w1.npz"), arrays);
    refused(path, "array w1.weight has the shape 64x8, the network needs 64x9");
    arrays.put("weight", NpyArray.of(new float[] {1}, 1));
    Npz.write(path.resolve("custom/w1.npz"), arrays);
    refused(path, "is no matrix");
    float[][] bad = new float[64][9];
    bad[3][4] = Float.NaN;
    arrays.put("weight", NpyArray.of(bad));
    Npz.write(path.resolve("custom/w1.npz"), arrays);
    refused(path, "w1.weight[3][4] is NaN");
  }

  @Test
  void damageEndsInASimulationOrAClearError() throws IOException {
    Path path = saved();
    SplittableRandom random = new SplittableRandom(1);
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < 6; i++) {
          byte[] bad = java.util.Arrays.copyOf(good, random.nextInt(3) == 0 ? random.nextInt(good.length) : good.length);
          for (int k = 0; k < 3 && bad.length > 0; k++) {
            bad[random.nextInt(bad.length)] = (byte) (32 + random.nextInt(95));
          }
          Files.write(file, bad);
          try (Simulation loaded = Simulation.load(path)) {
            assertThat(loaded.name()).isNotEmpty();
          } catch (CheckpointFormatException e) {
            assertThat(e.getMessage()).isNotEmpty();
          }
        }
        Files.write(file, good);
      }
    }
  }

  private interface Change {
    String of(String text);
  }

  private static void changed(Path file, Change change, String message) throws IOException {
    String good = Files.readString(file);
    assertThat(change.of(good)).isNotEqualTo(good);
    Files.writeString(file, change.of(good));
    refused(file.getParent(), message);
    Files.writeString(file, good);
  }

  private static void gone(Path file, String message) throws IOException {
    byte[] good = Files.readAllBytes(file);
    Files.delete(file);
    refused(file.getParent().endsWith("custom") ? file.getParent().getParent() : file.getParent(), message);
    Files.write(file, good);
  }

  private static void refused(Path path, String message) {
    assertThatThrownBy(() -> Simulation.load(path)).isInstanceOf(CheckpointFormatException.class).hasMessageContaining(message);
  }
}
