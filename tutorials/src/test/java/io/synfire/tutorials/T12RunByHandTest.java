package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.data.npy.Npz;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class T12RunByHandTest {

  @Test
  void theLettersAreLearnedDrawnSavedAndLoaded(@TempDir Path folder) throws IOException {
    T12RunByHand.Result result = T12RunByHand.run(folder, 2);
    assertThat(Arrays.deepEquals(result.first(), result.learned())).isFalse();
    assertThat(ImageIO.read(result.picture().toFile()).getWidth()).isGreaterThan(500);
    assertThat(Npz.read(result.saved().resolve("custom/w1.npz"))).containsKeys("weight", "x1", "epochs");
    assertThat(result.answerOfLoaded()).isEqualTo(result.answer());
    assertThat(Arrays.stream(toDoubles(result.answer())).sum()).isPositive();
  }

  private static double[] toDoubles(float[] values) {
    double[] doubles = new double[values.length];
    Arrays.setAll(doubles, i -> values[i]);
    return doubles;
  }
}
