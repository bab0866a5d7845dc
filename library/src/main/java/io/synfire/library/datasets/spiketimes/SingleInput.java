package io.synfire.library.datasets.spiketimes;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSource;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One input of normally distributed times and one class, to learn a time. */
public final class SingleInput implements SpikeTimeSource {

  @Override
  public String name() {
    return "single_in_single_out";
  }

  @Override
  public Set<String> keys() {
    return Set.of("input_mean", "input_std_dev", "num_samples");
  }

  @Override
  public SpikeTimeSplits load(Map<String, Object> settings, long seed) {
    Times times = Times.of(new SourceSettings(settings));
    CounterRandom random = CounterRandom.seeded(seed).stream(name());
    return new SpikeTimeSplits(times.data(random.stream(0)), times.data(random.stream(1)), times.data(random.stream(2)));
  }

  @Override
  public List<SettingException> faults(Map<String, Object> settings) {
    return SourceSettings.faults(settings, Times::of);
  }

  private record Times(double mean, double deviation, int count) {
    static Times of(SourceSettings read) {
      double deviation = read.number("input_std_dev", 0.001);
      read.require(deviation >= 0, "input_std_dev", "must be 0 or more, was " + deviation);
      return new Times(read.number("input_mean", 1), deviation, read.integer("num_samples", 1, 1));
    }

    SpikeTimeData data(CounterRandom random) {
      double[][] times = new double[count][1];
      for (int i = 0; i < count; i++) {
        times[i][0] = mean + deviation * random.normal(i);
      }
      return new SpikeTimeData(times, new int[count], List.of("0"));
    }
  }

  @Override
  public int inputs(Map<String, Object> settings) {
    return 1;
  }

  @Override
  public int classes(Map<String, Object> settings) {
    return 1;
  }
}
