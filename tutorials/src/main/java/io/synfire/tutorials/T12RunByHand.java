package io.synfire.tutorials;

import static io.synfire.units.Units.ms;

import io.synfire.library.datasets.LetterPatterns;
import io.synfire.library.datasets.LetterPatterns.Letter;
import io.synfire.library.networks.LetterNet;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.data.npy.NpyArray;
import io.synfire.runtime.simulation.Simulation;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

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
   * @param picture the receptive fields, one square of 8x8 pixels per cell
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
      Path picture = folder.resolve("fields.png");
      model.command("viz", (m, arguments) -> draw(m.component("w1").get("weight"), picture));

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
        return new Result(first, model.component("w1").get("weight"), picture, saved, answer, answerOfLoaded);
      }
    }
  }

  /** The weights of each cell as a square of grey pixels, the squares five in a row. */
  private static void draw(float[][] weight, Path file) {
    int zoom = 6;
    int side = (PIXELS + 1) * zoom;
    int cells = weight[0].length;
    double largest = Arrays.stream(weight).flatMapToDouble(row -> IntStream.range(0, row.length).mapToDouble(j -> row[j])).max().orElseThrow();
    BufferedImage image = new BufferedImage(5 * side, (cells + 4) / 5 * side, BufferedImage.TYPE_BYTE_GRAY);
    for (int cell = 0; cell < cells; cell++) {
      for (int p = 0; p < zoom * PIXELS * zoom * PIXELS; p++) {
        int row = p / (zoom * PIXELS);
        int column = p % (zoom * PIXELS);
        int grey = (int) Math.round(255 * weight[row / zoom * PIXELS + column / zoom][cell] / largest);
        image.getRaster().setSample(cell % 5 * side + column, cell / 5 * side + row, 0, grey);
      }
    }
    try {
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
