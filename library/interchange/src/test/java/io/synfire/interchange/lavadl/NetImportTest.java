package io.synfire.interchange.lavadl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.ir.Shape;
import io.synfire.runtime.data.DataDirectory;
import io.synfire.runtime.data.DataException;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.IdxFile;
import io.synfire.runtime.data.Samples;
import io.synfire.runtime.experiment.ImportedNetwork;
import io.synfire.runtime.experiment.ImportedNetwork.LayerSpikes;
import io.synfire.runtime.experiment.ImportedNetwork.Presentation;
import io.synfire.runtime.experiment.ImportedNetwork.Score;
import io.synfire.runtime.experiment.NetworkFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetImportTest {

  /** The figures that an independent integer loop over the same file and images gives. */
  @Test
  void classifiesAllTestImagesWithTheSpikeTotalsOfAnIndependentIntegerLoop() {
    ImportedNetwork network = NetworkFormat.open(data("lava-dl/mnist-784-128-64-10.net"));
    Dataset test = mnist();

    Score score = network.classify(test, new Presentation(20, 2));

    assertThat(score.layers()).extracting(LayerSpikes::spikes).containsExactly(12_027_333L, 4_941_139L, 4_532_680L, 211_170L);
    assertThat(score.correct()).isEqualTo(9_532);
    assertThat(network.classify(test, new Presentation(32, 2)).correct()).isEqualTo(9_523);
  }

  @Test
  void doesNotDependOnTheNumberOfThreads() {
    ImportedNetwork network = NetworkFormat.open(data("lava-dl/mnist-784-128-64-10.net"));
    Dataset few = mnist().first(50);

    assertThat(network.classify(few, new Presentation(15, 3))).isEqualTo(network.classify(few, new Presentation(15, 1)));
  }

  @Test
  void refusesSamplesAndClassesThatDoNotFit() {
    ImportedNetwork network = NetworkFormat.open(data("lava-dl/mnist-784-128-64-10.net"));
    Dataset narrow = new Dataset("narrow", Shape.of(2), Samples.of(new float[][] {{0, 1}}), new int[] {0}, 10);
    Dataset many = new Dataset("many", Shape.of(784), Samples.of(new float[1][784]), new int[] {0}, 11);

    assertThatThrownBy(() -> network.classify(narrow, new Presentation(5, 1)))
        .isInstanceOf(DataException.class).hasMessage("data set narrow: a sample has 2 values, the network has 784 inputs");
    assertThatThrownBy(() -> network.classify(many, new Presentation(5, 1)))
        .isInstanceOf(DataException.class).hasMessage("data set many: has 11 classes, the network has 10 outputs");
  }

  @Test
  void namesTheFormatsThatAreRead(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("network.xyz"));

    assertThatThrownBy(() -> NetworkFormat.open(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("network.xyz: is in none of the formats that are read: Lava DL (.net)");
    assertThatThrownBy(() -> NetworkFormat.open(folder.resolve("none.net")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("none.net: there is no such file");
  }

  private static Path data(String name) {
    Path path = DataDirectory.find().map(d -> d.resolve(name)).orElse(null);
    Assumptions.assumeTrue(path != null && path.toFile().exists(), "skipped, no data");
    return path;
  }

  /** The test images, read here since the data set itself is part of the library. */
  private static Dataset mnist() {
    byte[] pixels = IdxFile.read(data("mnist/t10k-images-idx3-ubyte.gz"), 64 << 20).bytes();
    byte[] classes = IdxFile.read(data("mnist/t10k-labels-idx1-ubyte.gz"), 64 << 20).bytes();
    int[] labels = new int[classes.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = classes[i];
    }
    return new Dataset("mnist", Shape.of(28, 28), Samples.ofBytes(pixels, 784, 1 / 255.0), labels, 10);
  }
}
