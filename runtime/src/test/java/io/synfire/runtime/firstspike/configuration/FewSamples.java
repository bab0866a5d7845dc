package io.synfire.runtime.firstspike.configuration;

import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSource;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A data set of two inputs, times {@code repeat}, and three classes. */
final class FewSamples implements SpikeTimeSource {

  @Override
  public String name() {
    return "few";
  }

  @Override
  public Set<String> keys() {
    return Set.of("repeat", "early");
  }

  @Override
  public SpikeTimeSplits load(Map<String, Object> settings, long seed) {
    SpikeTimeData data = new SpikeTimeData(new double[1][inputs(settings)], new int[1], List.of("a", "b", "c"));
    return new SpikeTimeSplits(data, data, data);
  }

  @Override
  public int inputs(Map<String, Object> settings) {
    if (!(settings.getOrDefault("repeat", 1) instanceof Integer repeat) || repeat < 1) {
      throw new SettingException("repeat", "is " + settings.get("repeat") + "; it must be a whole number of at least 1");
    }
    return 2 * repeat;
  }

  @Override
  public int classes(Map<String, Object> settings) {
    return 3;
  }
}
