package io.synfire.library.datasets.spiketimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synfire.library.datasets.spiketimes.YinYang.Disc;
import io.synfire.library.datasets.spiketimes.YinYang.Points;
import io.synfire.runtime.data.DataDirectory;
import io.synfire.runtime.data.npy.Npy;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSource;
import io.synfire.runtime.firstspike.data.SpikeTimeSource.SettingException;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YinYangTest {
  private final YinYang source = new YinYang();

  @Test
  void isFoundByItsName() {
    assertThat(ServiceLoader.load(SpikeTimeSource.class)).anyMatch(s -> s instanceof YinYang && s.name().equals("yin_yang"));
  }

  @Test
  void pointsStartAsPublished() {
    Points points = Disc.PUBLISHED.points(2, 40);
    assertThat(points.x()).containsExactly(0.23409664559563403, 0.7513290219574494);
    assertThat(points.y()).containsExactly(0.4017249751828972, 0.4682425192680968);
    assertThat(points.labels()).containsExactly(2, 2);
  }

  @ParameterizedTest
  @CsvSource({"train, 5000, 42", "validation, 1000, 41", "test, 1000, 40"})
  void everyPointIsThePublishedOne(String split, int size, long seed) {
    Optional<Path> folder = DataDirectory.find("yin-yang");
    assumeTrue(folder.isPresent(), "skipped, no data");
    Points points = Disc.PUBLISHED.points(size, seed);
    double[] published = Npy.read(folder.get().resolve(split + "_samples.npy")).toDoubles();
    long[] labels = Npy.read(folder.get().resolve(split + "_labels.npy")).toLongs();
    for (int i = 0; i < size; i++) {
      double[] inputs = {points.x()[i], points.y()[i], 1 - points.x()[i], 1 - points.y()[i]};
      assertThat(inputs).containsExactly(java.util.Arrays.copyOfRange(published, 4 * i, 4 * i + 4));
      assertThat(points.labels()[i]).isEqualTo((int) labels[i]);
    }
  }

  @Test
  void valuesBecomeTimesFromEarlyToLate() {
    SpikeTimeSplits splits = source.load(Map.of("test_size", 3, "train_size", 10, "multiply_input_layer", 2), 7);
    SpikeTimeData test = splits.test();
    assertThat(test.size()).isEqualTo(3);
    assertThat(splits.train().size()).isEqualTo(10);
    assertThat(splits.validation().size()).isEqualTo(1000);
    double x = 0.15 + 0.23409664559563403 * (2.0 - 0.15);
    double y = 0.15 + 0.4017249751828972 * (2.0 - 0.15);
    assertThat(test.times()[0]).startsWith(x, y).hasSize(8);
    assertThat(test.times()[0][4]).isEqualTo(x);
    assertThat(test.times()[0][5]).isEqualTo(y);
    assertThat(test.times()[0][2]).isEqualTo(0.15 + (1 - 0.23409664559563403) * (2.0 - 0.15));
    assertThat(source.inputs(Map.of("multiply_input_layer", 2))).isEqualTo(8);
    assertThat(test.classNames()).containsExactly("yin", "yang", "dot").hasSize(source.classes(Map.of()));
  }

  @Test
  void pointsLieInTheDiscAndInTheirClass() {
    Disc disc = new Disc(0.2, 1);
    Points points = disc.points(300, 3);
    int[] counts = new int[3];
    for (int i = 0; i < 300; i++) {
      double x = points.x()[i];
      double y = points.y()[i];
      assertThat(Math.hypot(x - 1, y - 1)).isLessThanOrEqualTo(1);
      assertThat(points.labels()[i]).isEqualTo(disc.label(x, y));
      counts[points.labels()[i]]++;
    }
    assertThat(java.util.Arrays.stream(counts).min().getAsInt()).isGreaterThan(70);
    assertThat(disc.label(0.5, 1.1)).isEqualTo(2);
    assertThat(disc.label(1.5, 0.9)).isEqualTo(2);
    assertThat(disc.label(0.5, 1.4)).as("the bulge of yang around the left dot").isEqualTo(1);
    assertThat(disc.label(1.5, 0.6)).as("the bulge of yin around the right dot").isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "early|-1.0|the earliest spike must not be before 0, was -1.0",
    "late|0.1|the latest spike must be after the earliest, 0.15, was 0.1",
    "late|soon|must be a number, was soon",
    "r_small|0.3|the radius of the dots must be positive and less than half that of the disc, 0.25, was 0.3",
    "r_big|0|the radius of the disc must be positive, was 0.0",
    "multiply_input_layer|1.5|must be an integer of at least 1, was 1.5",
    "train_size|0|must be an integer of at least 1, was 0"})
  void anImpossibleValueIsNamedWithItsKey(String key, String text, String message) {
    Object value = text.equals("soon") ? text : (Object) Double.valueOf(text);
    Map<String, Object> settings = Map.of(key, value instanceof Double d && d == Math.rint(d) && !text.contains(".") ? (Object) d.intValue() : value);
    assertThatThrownBy(() -> source.load(settings, 1))
        .isInstanceOf(SettingException.class)
        .hasMessage(message)
        .extracting(e -> ((SettingException) e).key()).isEqualTo(key);
  }
}
