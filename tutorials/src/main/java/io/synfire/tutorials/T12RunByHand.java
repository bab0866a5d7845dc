package io.synfire.tutorials;

import static io.synfire.units.Units.ms;

import io.synfire.ir.Shape;
import io.synfire.library.datasets.LetterPatterns;
import io.synfire.library.datasets.LetterPatterns.Letter;
import io.synfire.library.networks.LetterNet;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.data.npy.NpyArray;
import io.synfire.runtime.report.OnlinePlots;
import io.synfire.runtime.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A network that learns while it runs is shown letters by hand: lag, rebuild, view and rest, a picture of what it learned, saved and loaded. */
public final class T12RunByHand {
  private static final int PIXELS = 8;
  private static final int VIEW = 200;
  private static final int REST = 1000;

  private T12RunByHand() {}

  /**
   * What came of it.
   *
   * @param first weights of w1 before, {@code [pixel][cell]}
   * @param learned weights of w1 after
   * @param picture the receptive fields, one square of 8x8 pixels for each cell
   * @param saved the folder of the saved simulation
   * @param answer spikes of the cells to an X, {@code [cell]}
   * @param answerOfLoaded of the simulation that was loaded
   */
  public record Result(float[][] first, float[][] learned, Path picture, Path saved, float[] answer, float[] answerOfLoaded) {}

  /** Shows letters for some epochs, and leaves a picture and a saved simulation in a folder. */
  public static Result run(Path folder, int epochs) {
    // Build: 64 pixels drive z0, which excites z1e through w1, which learns; z1i inhibits
    LetterNet net = new LetterNet();
    try (Simulation model = Simulation.of(net, "float", ms(1))) {

      // Lag out the connections that close cycles (the network says so already), and build
      model.lag("w1", 1).lag("w1ie", 1).lag("w1ei", 1);
      model.rebuild();
      float[][] first = model.component("w1").get("weight");

      // A command of one's own, bound by name; "clamp" is there already
      model.command("viz", (m, arguments) -> draw(m.component("w1").get("weight"), folder));

      // The input that is clamped, and what it is at rest
      model.setUp("image", new float[PIXELS * PIXELS]);

      CounterRandom noise = CounterRandom.seeded(42);
      for (int epoch = 0; epoch < epochs; epoch++) {
        for (Letter letter : Letter.values()) {
          model.view(LetterPatterns.noisy(letter, PIXELS, noise.stream(epoch).stream(letter.ordinal())), VIEW);
          model.rest(REST);
        }
      }
      model.invoke("viz");

      // Saved with an array of one's own; what is there is not overwritten
      model.custom("w1", "epochs", NpyArray.of(new int[] {epochs}, 1));
      Path saved = model.saveToJson(folder, "trained");

      // The simulation that is loaded goes on exactly as this one does
      float[] x = LetterPatterns.clean(Letter.X, PIXELS);
      float[] answer = model.view(x, VIEW).spikeCounts().get("z1e")[0];
      try (Simulation loaded = Simulation.load(saved)) {
        float[] answerOfLoaded = loaded.view(x, VIEW).spikeCounts().get("z1e")[0];
        return new Result(first, model.component("w1").get("weight"), folder.resolve("receptive-fields.png"), saved, answer, answerOfLoaded);
      }
    }
  }

  /** The weights of each cell as a square of pixels. */
  private static void draw(float[][] weight, Path folder) {
    float[][] fields = new float[weight[0].length][weight.length];
    for (int i = 0; i < weight.length; i++) {
      for (int j = 0; j < fields.length; j++) {
        fields[j][i] = weight[i][j];
      }
    }
    List<String> captions = IntStream.range(0, fields.length).mapToObj(j -> "cell " + j).toList();
    new OnlinePlots(folder, "LetterNet").fields("what the cells of z1e have learned", new OnlinePlots.Tiles(fields, Shape.of(PIXELS, PIXELS), captions));
  }

  /** Learns for 30 epochs, and prints where picture and simulation are. */
  public static void main(String[] args) throws IOException {
    Result result = run(Files.createTempDirectory("synfire"), 30);
    System.out.println("receptive fields:   " + result.picture());
    System.out.println("saved in:           " + result.saved());
    System.out.println("answer to an X:     " + Arrays.toString(result.answer()));
    System.out.println("of the loaded one:  " + Arrays.toString(result.answerOfLoaded()));
  }
}
