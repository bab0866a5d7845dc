package io.synfire.library.datasets.spiketimes;

import io.synfire.runtime.firstspike.data.SpikeTimeSource;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * MNIST without its margin of 2 pixels, resized to 16x16 or another width: a pixel p in 0..1 spikes at {@code early + (1 - p) (late - early)}, bright ones
 * first, and a black one never (Goeltz et al. 2021, doi 10.1038/s42256-021-00388-x).
 */
public final class SmallMnist implements SpikeTimeSource {
  private static final int WIDTH = 28;
  private static final int MARGIN = 2;
  private static final int CROPPED = WIDTH - 2 * MARGIN;
  private static final int LARGEST_WIDTH = 112;

  @Override
  public String name() {
    return "16x16_mnist";
  }

  @Override
  public Set<String> keys() {
    return Set.of("early", "late", "width_pixel", MnistTimes.DIRECTORY);
  }

  @Override
  public SpikeTimeSplits load(Map<String, Object> settings, long seed) {
    SourceSettings read = new SourceSettings(settings);
    double[] times = times(Encoding.of(read));
    Resampling resampling = new Resampling(CROPPED, width(read));
    return MnistTimes.load(read, pixels -> java.util.Arrays.stream(resampling.resize(cropped(pixels))).mapToDouble(p -> times[p]).toArray());
  }

  @Override
  public List<SettingException> faults(Map<String, Object> settings) {
    return SourceSettings.faults(settings, read -> {
      Encoding.of(read);
      width(read);
      MnistTimes.folder(read);
    });
  }

  /** The time of each value of a pixel, of which brightness is a number of single precision. */
  private static double[] times(Encoding encoding) {
    double[] times = new double[256];
    for (int pixel = 1; pixel < times.length; pixel++) {
      times[pixel] = encoding.time(1 - (double) (pixel / 255f));
    }
    times[0] = SpikeTime.NONE;
    return times;
  }

  private static int[] cropped(int[] pixels) {
    int[] cropped = new int[CROPPED * CROPPED];
    for (int row = 0; row < CROPPED; row++) {
      System.arraycopy(pixels, (row + MARGIN) * WIDTH + MARGIN, cropped, row * CROPPED, CROPPED);
    }
    return cropped;
  }

  private static int width(SourceSettings read) {
    int width = read.integer("width_pixel", 16, 1);
    read.require(width <= LARGEST_WIDTH, "width_pixel", "must be at most " + LARGEST_WIDTH + ", was " + width);
    return width;
  }

  @Override
  public int inputs(Map<String, Object> settings) {
    int width = width(new SourceSettings(settings));
    return width * width;
  }

  @Override
  public int classes(Map<String, Object> settings) {
    return MnistTimes.classes();
  }
}
