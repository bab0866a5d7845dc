package io.synfire.library.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synfire.runtime.data.DataDirectory;
import io.synfire.runtime.data.DataException;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.DatasetSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
  @TempDir private Path folder;

  @Test
  void digitsAreShipped() {
    DataSplit split = Digits.split(1);
    assertThat(split.train().size() + split.test().size()).isEqualTo(1797);
    assertThat(split.train().shape().size()).isEqualTo(64);
    float[] first = new float[64];
    Digits.all().samples().read(0, first);
    assertThat(Arrays.copyOf(first, 6)).containsExactly(0, 0, 5 / 16f, 13 / 16f, 9 / 16f, 1 / 16f);
    assertThat(Digits.all().label(0)).isZero();
  }

  @Test
  void theSplitKeepsClassesInProportionAndDependsOnTheSeedOnly() {
    for (int c = 0; c < 10; c++) {
      int digit = c;
      long all = Arrays.stream(Digits.all().labels()).filter(l -> l == digit).count();
      long test = Arrays.stream(Digits.split(3).test().labels()).filter(l -> l == digit).count();
      assertThat(test).isEqualTo(Math.round(all * 0.25));
    }
    assertThat(Digits.split(3).test().labels()).isEqualTo(Digits.split(3).test().labels()).isNotEqualTo(Digits.split(4).test().labels());
  }

  @Test
  void dataSetsAreFoundByName() {
    assertThat(DatasetSource.named("mnist")).isInstanceOf(Mnist.class);
    assertThatThrownBy(() -> DatasetSource.named("mnits"))
        .isInstanceOf(DataException.class)
        .hasMessage("unknown data set \"mnits\"; there are: digits, fashion-mnist, letters, mnist");
  }

  @Test
  void aMissingFileIsNamedWithPlaceAndRemedy() {
    assertThatThrownBy(() -> new Mnist().load(request()))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("mnist: no file train-images-idx3-ubyte.gz (or train-images-idx3-ubyte) in " + folder)
        .hasMessageContaining("--data-dir")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aWrongFileIsNamedWithBothSums() throws IOException {
    byte[] content = new byte[16 + 784];
    System.arraycopy(new byte[] {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 28, 0, 0, 0, 28}, 0, content, 0, 16);
    write(content, content.length);
    assertThatThrownBy(() -> new Mnist().load(request()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("is not the train-images-idx3-ubyte of mnist")
        .hasMessageContaining("ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db");
  }

  private void write(byte[] content, int length) throws IOException {
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("train-images-idx3-ubyte.gz")))) {
      out.write(content, 0, length);
    }
  }

  private DatasetSource.Request request() {
    return new DatasetSource.Request(Optional.of(folder), 1);
  }

  @Test
  void mnistHasSixtyThousandAndTenThousandImages() {
    assumeTrue(DataDirectory.find("mnist").isPresent(), "skipped, no data");
    DataSplit split = new Mnist().load(new DatasetSource.Request(Optional.empty(), 1));
    assertThat(split.train().size()).isEqualTo(60_000);
    assertThat(split.test().size()).isEqualTo(10_000);
    assertThat(split.train().label(0)).isEqualTo(5);
    double sum = 0;
    float[] image = new float[784];
    for (int i = 0; i < 60_000; i++) {
      split.train().samples().read(i, image);
      for (float x : image) {
        sum += x;
      }
    }
    assertThat(sum / 60_000 / 784).isBetween(0.1306, 0.1308);
  }
}
