package io.synfire.library.datasets.spiketimes;

import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSource;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Exclusive or: the four pairs of bits, 0 early and 1 late, after which come one early and one late bias. */
public final class Xor implements SpikeTimeSource {
  private static final List<String> CLASSES = List.of("False", "True");
  private static final int[][] BITS = {{0, 0, 0, 1}, {0, 1, 0, 1}, {1, 0, 0, 1}, {1, 1, 0, 1}};

  @Override
  public String name() {
    return "xor";
  }

  @Override
  public Set<String> keys() {
    return Set.of("early", "late");
  }

  @Override
  public SpikeTimeSplits load(Map<String, Object> settings, long seed) {
    Encoding encoding = Encoding.of(new SourceSettings(settings));
    double[][] times = new double[BITS.length][];
    int[] labels = new int[BITS.length];
    for (int i = 0; i < BITS.length; i++) {
      times[i] = java.util.Arrays.stream(BITS[i]).mapToDouble(encoding::time).toArray();
      labels[i] = BITS[i][0] ^ BITS[i][1];
    }
    SpikeTimeData data = new SpikeTimeData(times, labels, CLASSES);
    return new SpikeTimeSplits(data, data, data);
  }

  @Override
  public List<SettingException> faults(Map<String, Object> settings) {
    return SourceSettings.faults(settings, Encoding::of);
  }

  @Override
  public int inputs(Map<String, Object> settings) {
    return BITS[0].length;
  }

  @Override
  public int classes(Map<String, Object> settings) {
    return CLASSES.size();
  }
}
