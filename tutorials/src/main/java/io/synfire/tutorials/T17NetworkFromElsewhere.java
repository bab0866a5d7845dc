package io.synfire.tutorials;

import io.synfire.library.datasets.Mnist;
import io.synfire.runtime.data.DataDirectory;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.DatasetSource;
import io.synfire.runtime.experiment.ImportedNetwork;
import io.synfire.runtime.experiment.ImportedNetwork.LayerSpikes;
import io.synfire.runtime.experiment.ImportedNetwork.Presentation;
import io.synfire.runtime.experiment.ImportedNetwork.Score;
import io.synfire.runtime.experiment.NetworkFormat;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network that another system trained for the chip is read from its file, and classifies images with the integers of the chip. */
public final class T17NetworkFromElsewhere {
  private static final String FILE = "lava-dl/mnist-784-128-64-10.net";
  private static final int IMAGES = 1000;

  private T17NetworkFromElsewhere() {}

  /** The file named first, else that of the data folder ({@code SYNFIRE_DATA}), where MNIST is too; nothing without data. */
  public static Optional<Path> file(String[] arguments) {
    return DataDirectory.find("mnist").flatMap(images -> arguments.length > 0 ? Optional.of(Path.of(arguments[0])) : DataDirectory.find(FILE));
  }

  /** How well the network does when images are shown for so many steps: the longer, the more spikes to judge by. */
  public static Map<Integer, Score> run(Path file, List<Integer> steps) {
    // The format is found by the name of the file
    ImportedNetwork network = NetworkFormat.open(file);
    network.summary().forEach(System.out::println);
    Dataset images = new Mnist().load(new DatasetSource.Request(Optional.empty(), 1)).test().first(IMAGES);
    Map<Integer, Score> scores = new LinkedHashMap<>();
    for (int count : steps) {
      scores.put(count, network.classify(images, new Presentation(count, Runtime.getRuntime().availableProcessors())));
    }
    return scores;
  }

  /** Prints accuracy and spikes of each layer over the time an image is shown. */
  public static void main(String[] args) {
    Optional<Path> file = file(args);
    if (file.isEmpty()) {
      System.out.println("skipped, no data: set SYNFIRE_DATA to a folder that holds mnist and " + FILE);
      return;
    }
    run(file.get(), List.of(2, 4, 6, 8, 12, 20, 32)).forEach((steps, score) -> {
      System.out.printf("%2d steps: %5.1f %% right; spikes per image", steps, 100 * score.accuracy());
      for (LayerSpikes layer : score.layers()) {
        System.out.printf(", %s %.0f", layer.layer(), (double) layer.spikes() / score.samples());
      }
      System.out.println();
    });
  }
}
