package io.synfire.library.datasets.spiketimes;

import io.synfire.library.datasets.Mnist;
import io.synfire.runtime.data.DataException;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.DatasetSource.Request;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The digits of MNIST as spike times: 50,000 to train, the 10,000 after them to validate, and the 10,000 of the test files. */
final class MnistTimes {
  static final String DIRECTORY = "data_dir";

  private static final int TRAINING = 50_000;
  private static final List<String> CLASSES = IntStream.range(0, 10).mapToObj(Integer::toString).toList();

  private MnistTimes() {}

  static int classes() {
    return CLASSES.size();
  }

  /**
   * Loads and encodes them.
   *
   * @param settings of which {@code data_dir} is read, the folder with the files
   * @param encode makes the times of the pixels, 0 to 255, of an image {@code [row * 28 + column]}; called by several threads
   */
  static SpikeTimeSplits load(SourceSettings settings, Function<int[], double[]> encode) {
    DataSplit split = split(settings);
    return new SpikeTimeSplits(
        encoded(split.train(), 0, TRAINING, encode),
        encoded(split.train(), TRAINING, split.train().size(), encode),
        encoded(split.test(), 0, split.test().size(), encode));
  }

  /** The folder with the files, where the settings name one; it is not looked for. */
  static Optional<Path> folder(SourceSettings settings) {
    Optional<String> folder = settings.text(DIRECTORY, List.of());
    try {
      return folder.map(Path::of);
    } catch (java.nio.file.InvalidPathException e) {
      settings.require(false, DIRECTORY, "must be the path of a folder, was " + folder.orElse(""));
      return Optional.empty();
    }
  }

  private static DataSplit split(SourceSettings settings) {
    try {
      return new Mnist().load(new Request(folder(settings), 0));
    } catch (DataException e) {
      throw new IllegalArgumentException(e.getMessage() + "; in a configuration, name it with dataset_params: " + DIRECTORY, e);
    }
  }

  private static SpikeTimeData encoded(Dataset digits, int from, int to, Function<int[], double[]> encode) {
    double[][] times = new double[to - from][];
    IntStream.range(from, to).parallel().forEach(i -> times[i - from] = encode.apply(pixels(digits, i)));
    return new SpikeTimeData(times, java.util.Arrays.copyOfRange(digits.labels(), from, to), CLASSES);
  }

  private static int[] pixels(Dataset digits, int index) {
    float[] values = new float[digits.samples().width()];
    digits.samples().read(index, values);
    int[] pixels = new int[values.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = Math.round(values[i] * 255);
    }
    return pixels;
  }
}
