package io.synfire.tutorials;

import static io.synfire.dsl.Weights.normal;
import static io.synfire.library.losses.Losses.normalizedCrossEntropy;
import static io.synfire.units.Units.ms;

import io.synfire.dsl.Network;
import io.synfire.library.datasets.Digits;
import io.synfire.library.networks.ExampleNet;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.training.Checkpoint;
import io.synfire.runtime.training.RunDirectory;
import io.synfire.runtime.training.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Training is saved after every epoch and can go on from there: it ends in the same bits as one that never stopped. */
public final class T10SaveAndResume {
  private static final int STEPS = 20;

  private T10SaveAndResume() {}

  private static DataSplit data() {
    DataSplit digits = Digits.split(1);
    return new DataSplit(digits.train().first(300), digits.test().first(100));
  }

  private static Network network() {
    ExampleNet net = new ExampleNet(64, 40, 10);
    net.connection1.weights(normal(0.06, 0.17));
    net.connection2.weights(normal(0.1, 0.15));
    return net;
  }

  private static Training training(Network net) {
    return Training.of(net).data(data()).loss(normalizedCrossEntropy()).window(STEPS, ms(1)).batch(30);
  }

  /**
   * What came of it.
   *
   * @param whole trained for four epochs at once
   * @param resumed trained for two epochs, and for two more after a restart
   * @param answers of the trained network to the test images, {@code [image][class]}
   * @param answersOfLoaded of a new network that was given the weights of the file
   */
  public record Result(Checkpoint whole, Checkpoint resumed, float[][] answers, float[][] answersOfLoaded) {}

  /** Trains, into run directories of this folder. */
  public static Result run(Path folder) {
    Network net = network();
    Checkpoint whole = training(net).epochs(4).fit().checkpoint();

    // With a run directory, there is a checkpoint after every epoch; here the training stops after the second
    Path path = folder.resolve("run");
    training(network()).epochs(2).runDirectory(path).fit();

    // Later, in another process: the directory knows network, options and progress; only the data are given again
    RunDirectory directory = RunDirectory.open(path);
    Checkpoint resumed = Training.resume(directory).data(data()).epochs(4).fit().checkpoint();

    // A checkpoint is one file, checksummed and replaced atomically; here its weights go into a network made anew
    Path file = folder.resolve("trained.synfire");
    resumed.save(file);
    Network loaded = network();
    loaded.assign(Checkpoint.load(file).weights());
    return new Result(whole, resumed, answers(net), answers(loaded));
  }

  private static float[][] answers(Network net) {
    Dataset test = data().test();
    try (Program program = Backends.compile(net.definition(), "float", ms(1), 1); Run run = program.open(RunOptions.of(test.size()))) {
      run.input("input", test.values());
      return run.advance(STEPS).decoders().get("output");
    }
  }

  /** Prints whether both trainings ended in the same bytes, and whether the loaded network answers as the trained one. */
  public static void main(String[] args) throws IOException {
    Result result = run(Files.createTempDirectory("synfire"));
    System.out.println("same checkpoint: " + java.util.Arrays.equals(result.whole().bytes(), result.resumed().bytes()));
    System.out.println("same answers:    " + java.util.Arrays.deepEquals(result.answers(), result.answersOfLoaded()));
  }
}
