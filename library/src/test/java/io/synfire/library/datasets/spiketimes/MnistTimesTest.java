package io.synfire.library.datasets.spiketimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synfire.runtime.data.DataDirectory;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSource.SettingException;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MnistTimesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "16, b530808f111dd6bead51e477a02745de1becf6a0bc8ebddba238b552e5a594ff",
    "10, 566eb9247e0e73961f11f00ce843f9f132fa653cfb694d4df702fa3b077ca738",
    "7, f25f9988a27df29d432a6f06a39a06f89e65cf264b10cbe7a72f6b8ede54efaa"})
  void everyPixelIsThatOfThePythonImagingLibrary(int width, String sum) throws NoSuchAlgorithmException {
    assumeTrue(DataDirectory.find("mnist").isPresent(), "skipped, no data");
    SpikeTimeSplits splits = new SmallMnist().load(Map.of("width_pixel", width), 1);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (SpikeTimeData data : List.of(splits.train(), splits.validation(), splits.test())) {
      for (double[] times : data.times()) {
        digest.update(pixels(times, width));
      }
    }
    assertThat(HexFormat.of().formatHex(digest.digest())).as("SHA-256 of the bytes of all 70,000 images").isEqualTo(sum);
    assertThat(splits.train().size()).isEqualTo(50_000);
    assertThat(splits.validation().size()).isEqualTo(10_000);
    assertThat(splits.test().size()).isEqualTo(10_000);
    assertThat(splits.train().labels()).startsWith(5, 0, 4, 1);
    assertThat(splits.test().labels()).startsWith(7, 2, 1, 0);
  }

  private static byte[] pixels(double[] times, int width) {
    byte[] pixels = new byte[width * width];
    for (int i = 0; i < times.length; i++) {
      pixels[i] = SpikeTime.isSpike(times[i]) ? (byte) Math.round(255 * (1 - (times[i] - 0.15) / 1.85)) : 0;
    }
    return pixels;
  }

  @Test
  void everyPixelOfFullMnistSpikes() {
    assumeTrue(DataDirectory.find("mnist").isPresent(), "skipped, no data");
    SpikeTimeData test = new FullMnist().load(Map.of("early", 0.25, "late", 2.25), 1).test();
    double[] times = test.times()[0];
    assertThat(times).hasSize(784);
    assertThat(times[0]).isEqualTo(2.25);
    assertThat(times[7 * 28 + 6]).as("brightness 84").isEqualTo(0.25 + (1 - 84 / 256.0) * 2);
    assertThat(test.classNames()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  void missingFilesAreNamedWithTheSetting() {
    for (var source : List.of(new FullMnist(), new SmallMnist())) {
      assertThatThrownBy(() -> source.load(Map.of("data_dir", folder.toString()), 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no file train-images-idx3-ubyte.gz (or train-images-idx3-ubyte) in " + folder)
          .hasMessageContaining("$SYNFIRE_DATA")
          .hasMessageEndingWith("in a configuration, name it with dataset_params: data_dir");
    }
  }

  @Test
  void impossibleSettingsAreNamed() {
    assertThatThrownBy(() -> new SmallMnist().inputs(Map.of("width_pixel", 113))).isInstanceOf(SettingException.class)
        .hasMessage("must be at most 112, was 113");
    assertThatThrownBy(() -> new SmallMnist().load(Map.of("data_dir", 3), 1)).isInstanceOf(SettingException.class).hasMessage("must be a text, was 3");
    assertThatThrownBy(() -> new FullMnist().load(Map.of("data_dir", "a\0b"), 1)).isInstanceOf(SettingException.class)
        .hasMessageStartingWith("must be the path of a folder");
    assertThat(new SmallMnist().inputs(Map.of())).isEqualTo(256);
    assertThat(new SmallMnist().inputs(Map.of("width_pixel", 10))).isEqualTo(100);
    assertThat(new FullMnist().inputs(Map.of())).isEqualTo(784);
    assertThat(new FullMnist().classes(Map.of())).isEqualTo(10);
  }
}
