package io.synfire.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.ir.Shape;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.Samples;
import io.synfire.runtime.persistence.CheckpointFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  private static final String MANIFEST = "{\"format\":\"synfire-run/1\",\"sha256\":{\"trainLabels\":\"x\",\"testLabels\":\"y\"}}";

  @TempDir private Path folder;

  private record Options(int epochs, double rate, String name) {}

  @Test
  void madeWhereThereIsNothing() {
    Path path = folder.resolve("a/b");
    assertThat(RunDirectory.create(path).path()).isEqualTo(path).isEmptyDirectory();
    assertThat(RunDirectory.create(path).plots()).isEqualTo(path.resolve("plots"));
  }

  @Test
  void refusesAFileAndAFolderInUse() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> RunDirectory.create(file)).isInstanceOf(TrainingException.class).hasMessage(file + ": is a file; choose another run directory");
    assertThatThrownBy(() -> RunDirectory.create(folder)).hasMessage(folder + ": is not empty; choose another run directory");
    Files.writeString(folder.resolve("manifest.json"), MANIFEST);
    new RunDirectory(folder).checkpoints().add(1, at -> assertThat(at.toFile().mkdir()).isTrue());
    assertThatThrownBy(() -> RunDirectory.create(folder)).hasMessageContaining("go on with it by ./synfire continue " + folder);
  }

  @Test
  void onlyAManifestOfTheFormatMakesItARun() throws IOException {
    for (String manifest : new String[] {"", "{", "[]", "{\"format\":\"other/2\"}"}) {
      Files.writeString(folder.resolve("manifest.json"), manifest);
      assertThatThrownBy(() -> RunDirectory.open(folder)).isInstanceOf(CheckpointFormatException.class).hasMessageContaining("is no run directory");
    }
    Files.writeString(folder.resolve("manifest.json"), "{\"format\":\"synfire-run/2\"}");
    assertThatThrownBy(() -> RunDirectory.open(folder)).isInstanceOf(CheckpointFormatException.class).hasMessageContaining("has format synfire-run/2");
    Files.writeString(folder.resolve("manifest.json"), MANIFEST);
    RunDirectory run = RunDirectory.open(folder);
    assertThatThrownBy(run::latest).isInstanceOf(CheckpointFormatException.class).hasMessageContaining("holds no checkpoint");
    assertThatThrownBy(() -> RunDirectory.create(folder)).hasMessage(
        folder + ": is not empty: it holds a run that stopped before its first checkpoint; delete it, or choose another run directory");
  }

  @Test
  void optionsAreKept() {
    RunDirectory run = new RunDirectory(folder);
    Options options = new Options(7, 0.1, "näme");
    run.config(options);
    assertThat(run.config(Options.class)).isEqualTo(options);
  }

  @Test
  void otherDataAreRefused() throws IOException {
    Files.writeString(folder.resolve("manifest.json"), MANIFEST);
    Dataset data = new Dataset("some", Shape.of(1), Samples.of(new float[][] {{0}}), new int[1], 2);
    assertThatThrownBy(() -> new RunDirectory(folder).checkData(new DataSplit(data, data)))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("was trained with other data");
  }

  @Test
  void clearingSparesTrainedEpochs() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run/checkpoints")).getParent();
    CheckpointFolder checkpoints = new RunDirectory(run).checkpoints();
    Files.writeString(checkpoints.file(3), "x");
    new RunDirectory(run).clearUntrained();
    assertThat(run).exists();
    Files.move(checkpoints.file(3), checkpoints.file(0));
    new RunDirectory(run).clearUntrained();
    assertThat(run).doesNotExist();
  }

  @Test
  void theLatestCheckpointHasTheLargestEpochInEveryLocale() throws IOException {
    CheckpointFolder checkpoints = new CheckpointFolder(folder, 3);
    assertThat(checkpoints.latest()).isEmpty();
    Locale kept = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(checkpoints.file(12).getFileName()).hasToString("epoch-00012.synfire");
    } finally {
      Locale.setDefault(kept);
    }
    for (int epoch : new int[] {9, 100, 12}) {
      Files.writeString(checkpoints.file(epoch), "x");
    }
    Files.writeString(folder.resolve(".epoch-00200.synfire.part"), "x");
    assertThat(checkpoints.latest()).contains(folder.resolve("epoch-00100.synfire"));
    assertThatThrownBy(() -> new CheckpointFolder(folder, 0)).hasMessageContaining("must be positive, was 0");
  }

  @Test
  void aDamagedCheckpointSaysHowToGoOnFromTheOneBefore() throws IOException {
    CheckpointFolder checkpoints = new CheckpointFolder(folder, 3);
    assertThat(checkpoints.latest(Checkpoint::load)).isEmpty();
    Files.writeString(checkpoints.file(1), "damaged");
    assertThatThrownBy(() -> checkpoints.latest(Checkpoint::load)).hasMessageEndingWith("epoch-00001.synfire: is no Synfire file");
    Files.writeString(checkpoints.file(2), "damaged");
    assertThatThrownBy(() -> checkpoints.latest(Checkpoint::load)).hasMessageEndingWith("is no Synfire file; delete it to go on from epoch-00001.synfire");
  }

  @Test
  void anEmptyNameIsRefused() {
    assertThatThrownBy(() -> RunDirectory.create(Path.of(""))).hasMessageContaining("name of a run directory is empty");
  }
}
