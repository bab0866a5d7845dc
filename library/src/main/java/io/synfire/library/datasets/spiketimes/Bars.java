package io.synfire.library.datasets.spiketimes;

import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSource;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Squares of inputs of which those on a bar spike late and all others early: horizontal bars from the last row to the first, vertical ones from the last
 * column, and both diagonals, in turn until each class has its number of samples. Uniform noise up to {@code noise_level} is added.
 */
public final class Bars implements SpikeTimeSource {
  private static final List<String> CLASSES = List.of("horiz", "vert", "diag");
  private static final int LARGEST = 100;

  @Override
  public String name() {
    return "bars";
  }

  @Override
  public Set<String> keys() {
    return Set.of("square_size", "early", "late", "noise_level", "samples_per_class", "multiply_input_layer");
  }

  @Override
  public SpikeTimeSplits load(Map<String, Object> settings, long seed) {
    Square square = Square.of(new SourceSettings(settings));
    MersenneTwister random = new MersenneTwister(seed);
    return new SpikeTimeSplits(square.data(random), square.data(random), square.data(random));
  }

  @Override
  public List<SettingException> faults(Map<String, Object> settings) {
    return SourceSettings.faults(settings, Square::of);
  }


  private static int size(SourceSettings settings) {
    int size = settings.integer("square_size", 3, 2);
    settings.require(size <= LARGEST, "square_size", "must be at most " + LARGEST + ", was " + size);
    return Math.min(size, LARGEST);
  }

  /**
   * A square.
   *
   * @param size its width
   * @param encoding of 0 off the bar and 1 on it
   * @param perClass samples of a class
   * @param copies of each input
   * @param noise largest addition to a time
   */
  private record Square(int size, Encoding encoding, int perClass, int copies, double noise) {

    static Square of(SourceSettings read) {
      double noise = read.number("noise_level", 0);
      read.require(noise >= 0, "noise_level", "must be 0 or more, was " + noise);
      return new Square(Bars.size(read), Encoding.of(read, 0.05, 0.5), read.integer("samples_per_class", 10, 1), read.integer("multiply_input_layer", 1, 1),
          noise);
    }

    SpikeTimeData data(MersenneTwister random) {
      double[][] times = new double[CLASSES.size() * perClass][size * size * copies];
      int[] labels = new int[times.length];
      for (int i = 0; i < times.length; i++) {
        labels[i] = i / perClass;
        int position = i % perClass % (labels[i] == 2 ? 2 : size);
        for (int j = 0; j < size * size; j++) {
          double time = (lies(labels[i], position, j / size, j % size) ? encoding.late() : encoding.early()) + random.uniform() * noise;
          java.util.Arrays.fill(times[i], j * copies, (j + 1) * copies, time);
        }
      }
      return new SpikeTimeData(times, labels, CLASSES);
    }

    private boolean lies(int label, int position, int row, int column) {
      return switch (label) {
        case 0 -> row == size - 1 - position;
        case 1 -> column == size - 1 - position;
        default -> position == 0 ? row == column : row == size - 1 - column;
      };
    }
  }

  @Override
  public int inputs(Map<String, Object> settings) {
    SourceSettings read = new SourceSettings(settings);
    return size(read) * size(read) * read.integer("multiply_input_layer", 1, 1);
  }

  @Override
  public int classes(Map<String, Object> settings) {
    return CLASSES.size();
  }
}
