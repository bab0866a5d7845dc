package io.synfire.library.datasets.spiketimes;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSource;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Classes of spike patterns under the key {@code classes}, each a map: {@code name: pattern} with {@code pattern}, a time per input, to which normal noise of
 * {@code std_dev} (0) is added; {@code name: noise} with {@code type: uniform} between {@code low_bound} (0) and {@code high_bound} (1), or
 * {@code type: normal} of {@code mean} (0) and {@code std_dev} (1). Of each class there are {@code n_samples} (1). Negative times become 0. The number of
 * inputs is the length of the patterns; where there are none, {@code n_inputs}.
 */
public final class Patterns implements SpikeTimeSource {
  private static final List<String> KEYS = List.of("name", "type", "pattern", "std_dev", "n_samples", "low_bound", "high_bound", "mean");

  @Override
  public String name() {
    return "pattern";
  }

  @Override
  public Set<String> keys() {
    return Set.of("classes", "n_inputs");
  }

  @Override
  public SpikeTimeSplits load(Map<String, Object> settings, long seed) {
    int inputs = inputs(settings);
    List<PatternClass> classes = PatternClass.all(new SourceSettings(settings));
    CounterRandom random = CounterRandom.seeded(seed).stream(name());
    return new SpikeTimeSplits(data(classes, inputs, random.stream(0)), data(classes, inputs, random.stream(1)), data(classes, inputs, random.stream(2)));
  }

  @Override
  public List<SettingException> faults(Map<String, Object> settings) {
    return SourceSettings.faults(settings, PatternClass::all);
  }

  private static List<SourceSettings> classes(SourceSettings settings) {
    return settings.maps("classes", KEYS);
  }

  private static SpikeTimeData data(List<PatternClass> classes, int inputs, CounterRandom random) {
    List<double[]> times = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int label = 0; label < classes.size(); label++) {
      for (int i = 0; i < classes.get(label).samples(); i++) {
        times.add(classes.get(label).draw(inputs, random.stream(times.size())));
        labels.add(label);
      }
    }
    return new SpikeTimeData(
        times.toArray(double[][]::new), labels.stream().mapToInt(l -> l).toArray(), IntStream.range(0, classes.size()).mapToObj(Integer::toString).toList());
  }

  @Override
  public int inputs(Map<String, Object> settings) {
    return inputs(new SourceSettings(settings));
  }

  private static int inputs(SourceSettings read) {
    List<SourceSettings> patterns = classes(read).stream().filter(c -> c.values().containsKey("pattern")).toList();
    int inputs = read.integer("n_inputs", patterns.isEmpty() ? 0 : patterns.getFirst().numbers("pattern").length, 0);
    read.require(inputs > 0, "n_inputs", "is needed where no class has a pattern, and must be positive");
    return inputs;
  }

  @Override
  public int classes(Map<String, Object> settings) {
    return classes(new SourceSettings(settings)).size();
  }

  /**
   * A class.
   *
   * @param samples how many
   * @param centre {@code [input]} what noise is added to
   * @param spread factor of the noise
   * @param uniform whether noise is uniform in [0, 1) or standard normal
   */
  private record PatternClass(int samples, double[] centre, double spread, boolean uniform) {

    static List<PatternClass> all(SourceSettings settings) {
      int inputs = inputs(settings);
      return classes(settings).stream().map(c -> of(c, inputs)).toList();
    }

    static PatternClass of(SourceSettings settings, int inputs) {
      int samples = settings.integer("n_samples", 1, 1);
      String name = settings.text("name", List.of("pattern", "noise")).orElse("pattern");
      if (name.equals("pattern")) {
        double[] pattern = settings.numbers("pattern");
        settings.require(pattern.length == inputs, "pattern", "must have a time for each of " + inputs + " inputs, has " + pattern.length);
        return new PatternClass(samples, pattern, deviation(settings, 0), false);
      }
      if (settings.text("type", List.of("uniform", "normal")).orElse("normal").equals("normal")) {
        return new PatternClass(samples, filled(inputs, settings.number("mean", 0)), deviation(settings, 1), false);
      }
      double low = settings.number("low_bound", 0);
      double high = settings.number("high_bound", 1);
      settings.require(low >= 0, "low_bound", "must be 0 or more, was " + low);
      settings.require(high >= low, "high_bound", "must not be below the low bound, " + low + ", was " + high);
      return new PatternClass(samples, filled(inputs, low), high - low, true);
    }

    private static double deviation(SourceSettings settings, double absent) {
      double deviation = settings.number("std_dev", absent);
      settings.require(deviation >= 0, "std_dev", "must be 0 or more, was " + deviation);
      return deviation;
    }

    private static double[] filled(int inputs, double value) {
      double[] values = new double[inputs];
      java.util.Arrays.fill(values, value);
      return values;
    }

    double[] draw(int inputs, CounterRandom random) {
      double[] times = new double[inputs];
      for (int i = 0; i < inputs; i++) {
        times[i] = Math.max(0, centre[i] + spread * (uniform ? random.uniform(i) : random.normal(i)));
      }
      return times;
    }
  }
}
