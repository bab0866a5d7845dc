package io.synfire.library.datasets.spiketimes;

import io.synfire.runtime.firstspike.data.SpikeTimeSource;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * MNIST with its 784 pixels, each of which spikes: at {@code early + (1 - pixel / 256) (late - early)}, bright ones first (Goeltz et al. 2021,
 * doi 10.1038/s42256-021-00388-x).
 */
public final class FullMnist implements SpikeTimeSource {
  private static final int PIXELS = 784;

  @Override
  public String name() {
    return "mnist";
  }

  @Override
  public Set<String> keys() {
    return Set.of("early", "late", MnistTimes.DIRECTORY);
  }

  @Override
  public SpikeTimeSplits load(Map<String, Object> settings, long seed) {
    SourceSettings read = new SourceSettings(settings);
    Encoding encoding = Encoding.of(read);
    return MnistTimes.load(read, pixels -> {
      double[] times = new double[PIXELS];
      for (int i = 0; i < PIXELS; i++) {
        times[i] = encoding.time(1 - pixels[i] / 256.0);
      }
      return times;
    });
  }

  @Override
  public List<SettingException> faults(Map<String, Object> settings) {
    return SourceSettings.faults(settings, read -> {
      Encoding.of(read);
      MnistTimes.folder(read);
    });
  }

  @Override
  public int inputs(Map<String, Object> settings) {
    return PIXELS;
  }

  @Override
  public int classes(Map<String, Object> settings) {
    return MnistTimes.classes();
  }
}
