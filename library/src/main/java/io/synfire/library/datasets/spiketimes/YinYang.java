package io.synfire.library.datasets.spiketimes;

import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSource;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Yin-Yang data set (Kriener, Goeltz and Petrovici 2022, doi 10.1145/3517343.3517380): points (x, y) of a disc in the classes yin, yang and dot, with
 * inputs x, y, 1-x and 1-y. Points and their order are those of the published files, bit for bit: 5000 for training of seed 42, 1000 for validation of seed 41
 * and 1000 for testing of seed 40. A value v becomes a spike at {@code early + v (late - early)}.
 */
public final class YinYang implements SpikeTimeSource {
  private static final List<String> CLASSES = List.of("yin", "yang", "dot");
  private static final int INPUTS = 4;
  private static final double LARGEST = 0.5;
  /** How much larger the disc may be than the dots. */
  private static final double MOST_EMPTY = 100;

  @Override
  public String name() {
    return "yin_yang";
  }

  @Override
  public Set<String> keys() {
    return Set.of("early", "late", "r_small", "r_big", "multiply_input_layer", "train_size", "validation_size", "test_size");
  }

  @Override
  public SpikeTimeSplits load(Map<String, Object> settings, long seed) {
    Sizes sizes = Sizes.of(new SourceSettings(settings));
    return new SpikeTimeSplits(sizes.spikes(sizes.train(), 42), sizes.spikes(sizes.validation(), 41), sizes.spikes(sizes.test(), 40));
  }

  @Override
  public List<SettingException> faults(Map<String, Object> settings) {
    return SourceSettings.faults(settings, Sizes::of);
  }

  private record Sizes(Disc disc, Encoding encoding, int copies, int train, int validation, int test) {
    static Sizes of(SourceSettings read) {
      return new Sizes(YinYang.disc(read), Encoding.of(read), YinYang.copies(read), read.integer("train_size", 5000, 1),
          read.integer("validation_size", 1000, 1), read.integer("test_size", 1000, 1));
    }

    SpikeTimeData spikes(int count, long seed) {
      return YinYang.spikes(disc.points(count, seed), encoding, copies);
    }
  }

  private static int copies(SourceSettings read) {
    return read.integer("multiply_input_layer", 1, 1);
  }

  private static Disc disc(SourceSettings settings) {
    double small = settings.number("r_small", Disc.PUBLISHED.small());
    double big = settings.number("r_big", Disc.PUBLISHED.big());
    settings.require(big > 0, "r_big", "the radius of the disc must be positive, was " + big);
    settings.require(big <= LARGEST, "r_big", "the radius of the disc must be at most " + LARGEST + ", or values leave the range from 0 to 1, was " + big);
    settings.require(small > 0 && small < big / 2, "r_small", "the radius of the dots must be positive and less than half that of the disc, " + big / 2
        + ", was " + small);
    settings.require(big <= 0 || small <= 0 || small * MOST_EMPTY >= big, "r_small", "the radius of the dots must be at least " + big / MOST_EMPTY
        + ", or no point is ever drawn in them, was " + small);
    return new Disc(small, big);
  }

  /** The points as spike times; with several copies the inputs as a whole are repeated: x, y, 1-x, 1-y, x, y, ... */
  private static SpikeTimeData spikes(Points points, Encoding encoding, int copies) {
    double[][] times = new double[points.labels().length][INPUTS * copies];
    for (int i = 0; i < times.length; i++) {
      double x = points.x()[i];
      double y = points.y()[i];
      double[] values = {x, y, 1 - x, 1 - y};
      for (int j = 0; j < times[i].length; j++) {
        times[i][j] = encoding.time(values[j % INPUTS]);
      }
    }
    return new SpikeTimeData(times, points.labels(), CLASSES);
  }

  @Override
  public int inputs(Map<String, Object> settings) {
    return INPUTS * copies(new SourceSettings(settings));
  }

  @Override
  public int classes(Map<String, Object> settings) {
    return CLASSES.size();
  }

  /**
   * Labelled points, each array {@code [sample]}.
   *
   * @param x from 0 to twice the radius of the disc
   * @param y likewise
   * @param labels 0 yin, 1 yang, 2 dot
   */
  public record Points(double[] x, double[] y, int[] labels) {}

  /**
   * The figure that points are drawn from.
   *
   * @param small radius of the dots
   * @param big radius of the disc
   */
  public record Disc(double small, double big) {
    /** The figure of the published files. */
    public static final Disc PUBLISHED = new Disc(0.1, 0.5);

    /** The points of a seed in [0, 2^32): of each a class is drawn first, and then places until one is of that class. */
    public Points points(int count, long seed) {
      MersenneTwister random = new MersenneTwister(seed);
      Points points = new Points(new double[count], new double[count], new int[count]);
      for (int i = 0; i < count; i++) {
        int goal = random.below(CLASSES.size());
        do {
          points.x[i] = random.uniform() * 2 * big;
          points.y[i] = random.uniform() * 2 * big;
        } while (distance(points.x[i], points.y[i], big) > big || label(points.x[i], points.y[i]) != goal);
        points.labels[i] = goal;
      }
      return points;
    }

    /** The class of a point of the disc. */
    public int label(double x, double y) {
      double right = distance(x, y, 1.5 * big);
      double left = distance(x, y, 0.5 * big);
      if (right < small || left < small) {
        return 2;
      }
      boolean yang = right <= small || left > small && left <= 0.5 * big || y > big && right > 0.5 * big;
      return yang ? 1 : 0;
    }

    private double distance(double x, double y, double centre) {
      return Math.sqrt((x - centre) * (x - centre) + (y - big) * (y - big));
    }
  }
}
