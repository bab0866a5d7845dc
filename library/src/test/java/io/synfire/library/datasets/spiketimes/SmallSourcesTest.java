package io.synfire.library.datasets.spiketimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSource;
import io.synfire.runtime.firstspike.data.SpikeTimeSource.SettingException;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SmallSourcesTest {
  private static final Map<String, Object> RISING = Map.of("name", "pattern", "pattern", List.of(0, 2, 4.5), "std_dev", 0.5, "n_samples", 40);
  private static final Map<String, Object> UNIFORM = Map.of("name", "noise", "type", "uniform", "low_bound", 1, "high_bound", 3, "n_samples", 50);
  private static final Map<String, Object> NORMAL = Map.of("name", "noise", "type", "normal", "mean", 0.1, "std_dev", 2, "n_samples", 60);

  @Test
  void allAreFoundByName() {
    assertThat(ServiceLoader.load(SpikeTimeSource.class)).extracting(SpikeTimeSource::name)
        .contains("yin_yang", "mnist", "16x16_mnist", "bars", "xor", "pattern", "single_in_single_out");
  }

  @Test
  void barsLieInRowsColumnsAndDiagonals() {
    SpikeTimeData data = new Bars().load(Map.of("early", 0, "late", 1, "samples_per_class", 4), 1).train();
    assertThat(data.labels()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2);
    assertThat(data.times()[0]).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1);
    assertThat(data.times()[2]).containsExactly(1, 1, 1, 0, 0, 0, 0, 0, 0);
    assertThat(data.times()[3]).containsExactly(data.times()[0]);
    assertThat(data.times()[4]).containsExactly(0, 0, 1, 0, 0, 1, 0, 0, 1);
    assertThat(data.times()[8]).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
    assertThat(data.times()[9]).containsExactly(0, 0, 1, 0, 1, 0, 1, 0, 0);
    assertThat(data.times()[11]).containsExactly(data.times()[9]);
  }

  @Test
  void barsHaveNoiseOfTheirSeedAndCopiesSideBySide() {
    Map<String, Object> settings = Map.of("noise_level", 0.1, "multiply_input_layer", 2, "square_size", 4);
    SpikeTimeSplits splits = new Bars().load(settings, 42);
    double[] first = splits.train().times()[0];
    assertThat(first).hasSize(new Bars().inputs(settings)).hasSize(32);
    assertThat(first[0]).isEqualTo(first[1]).isEqualTo(0.05 + 0.3745401188473625 * 0.1);
    assertThat(first[31]).isBetween(0.5, 0.6);
    assertThat(splits.validation().times()[0][0]).isBetween(0.05, 0.15).isNotEqualTo(first[0]);
    assertThat(new Bars().load(settings, 42).test().times()).isDeepEqualTo(splits.test().times());
  }

  @Test
  void exclusiveOrHasTwoBiases() {
    SpikeTimeData data = new Xor().load(Map.of("early", 0, "late", 1), 1).test();
    assertThat(data.times()).isDeepEqualTo(new double[][] {{0, 0, 0, 1}, {0, 1, 0, 1}, {1, 0, 0, 1}, {1, 1, 0, 1}});
    assertThat(data.labels()).containsExactly(0, 1, 1, 0);
    assertThat(data.inputs()).isEqualTo(new Xor().inputs(Map.of()));
  }

  @Test
  void singleInputsScatterAroundTheirMean() {
    SpikeTimeSplits splits = new SingleInput().load(Map.of("input_mean", 2, "input_std_dev", 0.1, "num_samples", 400), 5);
    double mean = Arrays.stream(splits.train().times()).mapToDouble(t -> t[0]).average().orElseThrow();
    assertThat(mean).isBetween(1.98, 2.02);
    assertThat(splits.test().times()[0][0]).isNotEqualTo(splits.train().times()[0][0]);
    assertThat(splits.train().labels()).hasSize(400).containsOnly(0);
    assertThat(new SingleInput().load(Map.of("input_std_dev", 0), 1).train().times()).isDeepEqualTo(new double[][] {{1}});
  }

  @Test
  void patternsScatterAndNoiseFillsItsRange() {
    Map<String, Object> settings = Map.of("classes", List.of(RISING, UNIFORM, NORMAL));
    SpikeTimeData data = new Patterns().load(settings, 3).train();
    assertThat(data.size()).isEqualTo(150);
    assertThat(data.labels()[0]).isZero();
    assertThat(data.labels()[40]).isEqualTo(1);
    assertThat(data.labels()[149]).isEqualTo(2);
    assertThat(mean(data, 0, 40, 2)).isBetween(4.2, 4.8);
    assertThat(mean(data, 0, 40, 0)).as("negative times become 0").isBetween(0.05, 0.4);
    assertThat(Arrays.stream(data.times(), 40, 90).flatMapToDouble(Arrays::stream).allMatch(t -> t >= 1 && t < 3)).isTrue();
    assertThat(Arrays.stream(data.times(), 90, 150).flatMapToDouble(Arrays::stream).filter(t -> t == 0).count()).isBetween(50L, 120L);
    assertThat(new Patterns().inputs(settings)).isEqualTo(3);
    assertThat(new Patterns().classes(settings)).isEqualTo(3);
    assertThat(new Patterns().load(settings, 3).train().times()).isDeepEqualTo(data.times());
    assertThat(new Patterns().load(settings, 4).train().times()[0]).isNotEqualTo(data.times()[0]);
  }

  private static double mean(SpikeTimeData data, int from, int to, int input) {
    return Arrays.stream(data.times(), from, to).mapToDouble(t -> t[input]).average().orElseThrow();
  }

  @Test
  void impossiblePatternsAreNamedWithTheirKey() {
    fault(Map.of(), "classes", "must be a list of maps, was null");
    fault(Map.of("classes", List.of(3)), "classes[0]", "must be a map of keys and values, was 3");
    fault(Map.of("classes", List.of(RISING, Map.of("std", 1))), "classes[1].std",
        "unknown key; known are name, type, pattern, std_dev, n_samples, low_bound, high_bound, mean");
    fault(Map.of("classes", List.of(RISING), "n_inputs", 4), "classes[0].pattern", "must have a time for each of 4 inputs, has 3");
    fault(Map.of("classes", List.of(UNIFORM)), "n_inputs", "is needed where no class has a pattern, and must be positive");
    fault(Map.of("classes", List.of(Map.of("name", "noise", "type", "pink")), "n_inputs", 2), "classes[0].type",
        "must be one of [uniform, normal], was pink");
    fault(Map.of("classes", List.of(Map.of("name", "noise", "type", "uniform", "low_bound", 2)), "n_inputs", 2), "classes[0].high_bound",
        "must not be below the low bound, 2.0, was 1.0");
    fault(Map.of("classes", List.of(Map.of("pattern", List.of("a")))), "classes[0].pattern", "must be a number, was a");
  }

  private static void fault(Map<String, Object> settings, String key, String message) {
    assertThatThrownBy(() -> new Patterns().load(settings, 1)).isInstanceOf(SettingException.class).hasMessage(message)
        .extracting(e -> ((SettingException) e).key()).isEqualTo(key);
  }
}
