package io.synfire.library.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with runs and configurations is said in one place, and nothing is left half done. */
class FirstSpikeFaultsTest {
  @TempDir private Path folder;

  private FirstSpikeFolder commands;

  @BeforeEach
  void folder() {
    commands = new FirstSpikeFolder(folder);
  }

  private void run() {
    assertThat(commands.run("train", "@small.yaml", "--run-dir", "@run", "--epochs", "1", "-q")).as(commands.err()).isZero();
  }

  private void fails(int status, String message, String... args) {
    assertThat(commands.run(args)).isEqualTo(status);
    assertThat(commands.err()).contains(message.replace("@", folder + "/")).doesNotContain("internal");
  }

  @Test
  void runsThatAreNotThere() throws IOException {
    fails(1, "@none: there is no such folder or file; infer takes what ./synfire train CONFIG.yaml wrote", "infer", "@none");
    fails(1, "@none: is no run directory", "continue", "@none");
    Files.createDirectories(folder.resolve("empty"));
    fails(1, "@empty: is no run directory", "infer", "@empty");
    fails(1, "@empty: is no run directory", "eval", "@empty");
    Files.writeString(folder.resolve("empty/manifest.json"), "{\"format\": \"synfire-run/9\", \"kind\": \"first-spike\"}");
    fails(1, "@empty/manifest.json: has format synfire-run/9, this Synfire reads synfire-run/1", "infer", "@empty");
  }

  @Test
  void epochsAndTextsThatAreWrong() {
    run();
    fails(1, "@run: has no savepoint of epoch 7; there are those of epochs 0, 1", "infer", "@run", "7");
    fails(1, "@run: has no savepoint of epoch 7; there are those of epochs 0, 1", "continue", "@run", "7", "9");
    fails(1, "savepoints \"2,x\": \"x\" is no epoch", "continue", "@run", "1", "2,x");
    fails(1, "new savepoints must come after epoch 1", "continue", "@run", "1", "1,3");
    fails(1, "to go on from epoch 1, say after which epochs to keep everything, such as \"51,101\"", "continue", "@run", "1");
    fails(1, "--data all: there are test, validation and train", "infer", "@run", "--data", "all");
    fails(1, "@run: is a run of a configuration file, whose network computes times of first spikes", "compare", "@run", "--backend", "float");
    assertThat(commands.run("describe", "@run")).as(commands.err()).isZero();
    assertThat(commands.out()).contains("axonal delays", "6 neurons");
    fails(1, "--steps is not for runs of configuration files", "eval", "@run", "--steps", "3");
    fails(1, "@run: is not empty; go on with it by ./synfire continue", "train", "@small.yaml", "--run-dir", "@run");
  }

  @Test
  void damagedFilesAndOtherData() throws IOException {
    run();
    Path state = folder.resolve("run/epoch_1/state.synfire");
    byte[] bytes = Files.readAllBytes(state);
    bytes[bytes.length / 2] ^= 1;
    Files.write(state, bytes);
    fails(1, "@run/epoch_1/state.synfire: is damaged", "infer", "@run");
    bytes[8] = 9;
    Files.write(state, bytes);
    fails(1, "@run/epoch_1/state.synfire: has format version 9", "infer", "@run");
    commands.write("run/config.yaml", FirstSpikeFolder.CONFIGURATION.replace("size: 6", "size: 7"));
    fails(1, "epoch_0/state.synfire: the array \"parameters.layer1\" is 4 x 6, the configuration asks for 4 x 7", "infer", "@run", "0");
    commands.write("run/config.yaml", FirstSpikeFolder.CONFIGURATION.replace("test_size: 40", "test_size: 41"));
    fails(1, "@run: was trained with other data than yin_yang gives now (testSha256", "infer", "@run", "0");
    commands.write("run/config.yaml", FirstSpikeFolder.CONFIGURATION.replace("epoch_number", "epochs"));
    fails(2, "config.yaml:", "infer", "@run", "0");
  }

  @Test
  void aRunIsNotContinuedTwiceAtOnceNorWithWhatWasChanged() throws IOException {
    run();
    fails(1, "2147483647 epochs more than the 1 that are done are too many", "continue", "@run", "--epochs", "2147483647");
    try (FileChannel manifest = FileChannel.open(folder.resolve("run/manifest.json"), StandardOpenOption.WRITE); FileLock lock = manifest.lock()) {
      assertThat(lock.isValid()).isTrue();
      fails(1, "@run: is being trained by another process; wait until it ends", "continue", "@run", "--epochs", "1");
    }
    commands.write("run/config.yaml", FirstSpikeFolder.CONFIGURATION.replace("learning_rate: 0.01", "learning_rate: 0.02"));
    fails(1, "@run/config.yaml: was changed since the training began; put it back as it was", "continue", "@run", "--epochs", "1");
    commands.write("run/config.yaml", FirstSpikeFolder.CONFIGURATION);
    Files.delete(folder.resolve("run/checkpoints/epoch-00000.synfire"));
    Files.delete(folder.resolve("run/checkpoints/epoch-00001.synfire"));
    fails(1, "@run: holds no checkpoint; go on from one of its savepoints, which are of epochs [0, 1]", "continue", "@run");
  }

  @Test
  void whatCannotBeTrainedLeavesNothingBehind() {
    fails(2, "yin_yang_hx", "train", "yin_yang_hx", "--run-dir", "@run");
    commands.write("chip.yaml", FirstSpikeFolder.CONFIGURATION.replace("epoch_number", "epochs").replace("size: 6", "size: -6"));
    fails(2, "@chip.yaml:", "train", "@chip.yaml", "--run-dir", "@run");
    assertThat(commands.err().lines().count()).isGreaterThan(1);
    fails(2, "@none.yaml", "train", "@none.yaml", "--run-dir", "@run");
    fails(1, "--batch is not for configurations", "train", "@small.yaml", "--batch", "3", "--run-dir", "@run");
    fails(1, "unknown experiment \"nothing\"", "train", "nothing");
    fails(1, "did you mean yin_yang_H30_W?", "train", "yin_yang_H30_w");
    fails(1, "@small: is a file whose name does not end in .yaml", "train", commands.write("small", "a: 1"));
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void impossibleSettingsOfDataAreToldWithAllOthers() {
    commands.write("data.yaml", FirstSpikeFolder.CONFIGURATION.replace("test_size: 40", "test_size: 0, early: -1, r_small: 1.0e-9")
        .replace("batch_size: 30", "batch_size: 1e9").replace("size: 3,", "size: 4.0,"));
    fails(2, "@data.yaml:2: dataset_params.early the earliest spike must not be before 0", "train", "@data.yaml", "--run-dir", "@run");
    assertThat(commands.err()).contains(":2: dataset_params.test_size must be an integer of at least 1, was 0", "or no point is ever drawn",
        ": training_params.batch_size is 1.0E9; it must be a whole number of at least 1 and at most 100000",
        ": network_layout.layers[2].size is 4.0, and the data set yin_yang has 3 classes");
    commands.write("data.yaml", FirstSpikeFolder.CONFIGURATION.replace("size: 6", "size: 6000000"));
    fails(2, "size is 6000000; it must be a whole number of at least 1 and at most 1000000", "train", "@data.yaml", "--run-dir", "@run");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void aSweepGoesOnWithTheRestAndReports() throws IOException {
    commands.write("faulty.yaml", FirstSpikeFolder.CONFIGURATION.replace("size: 6", "size: none"));
    commands.write("sweep.yaml", "base: small.yaml\nparameters:\n  - {path: training_params/torch_seed, value: [1, 2]}\n");
    int status = commands.run("train", "@faulty.yaml", "@sweep.yaml", "yin_yang_hx", "nothing", "--run-dir", "@all", "--epochs", "1", "--jobs", "2");
    assertThat(status).isEqualTo(1);
    assertThat(commands.out()).contains("[5/5] ", "2 of 5 trainings done, 3 failed", "faulty.yaml failed:", "unknown configuration \"nothing\"",
        "small_torch_seed=1 ", "small_torch_seed=2 ");
    assertThat(folder.resolve("all/small_torch_seed=1/epoch_1/state.synfire")).exists();
    assertThat(Files.readAllLines(folder.resolve("all/sweep.csv"))).hasSize(6)
        .first().isEqualTo("configuration,testAccuracy,epochs,seconds,fault");
    assertThat(List.of(folder.resolve("all").toFile().list())).containsExactlyInAnyOrder("small_torch_seed=1", "small_torch_seed=2", "sweep.csv");
    assertThat(commands.run("train", "@sweep.yaml", "--run-dir", "@both", "--epochs", "1", "-q")).isZero();
    assertThat(commands.out()).contains("2 of 2 trainings done").doesNotContain("[1/2]");
  }
}
