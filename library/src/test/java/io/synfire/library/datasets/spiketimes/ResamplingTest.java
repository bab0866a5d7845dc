package io.synfire.library.datasets.spiketimes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ResamplingTest {
  private static final int[] IMAGE = {
    106, 152, 249, 131, 184, 200, 0, 21, 253, 147, 202, 107, 249, 169, 138, 149, 119, 166, 224, 148, 172, 93, 167, 142, 248, 26, 81, 218, 150, 66, 2, 191, 60,
    129, 179, 90};

  @Test
  void reducesAsThePythonImagingLibrary() {
    assertThat(new Resampling(6, 4).resize(IMAGE)).containsExactly(80, 189, 168, 175, 146, 155, 150, 147, 188, 129, 145, 133, 108, 99, 154, 114);
  }

  @Test
  void enlargesAsThePythonImagingLibrary() {
    assertThat(new Resampling(6, 7).resize(IMAGE)).containsExactly(
        106, 142, 214, 190, 150, 187, 200, 23, 44, 179, 198, 163, 183, 127, 160, 126, 157, 164, 148, 148, 145, 237, 175, 156, 139, 129, 146, 154, 233, 132,
        127, 139, 146, 151, 115, 195, 90, 71, 138, 184, 138, 71, 2, 151, 107, 95, 147, 160, 90);
  }

  @Test
  void keepsAnImageOfThatSizeAndEvenImagesEven() {
    assertThat(new Resampling(6, 6).resize(IMAGE)).containsExactly(IMAGE);
    int[] white = new int[24 * 24];
    Arrays.fill(white, 255);
    assertThat(new Resampling(24, 16).resize(white)).hasSize(256).containsOnly(255);
    assertThat(new Resampling(24, 5).resize(new int[24 * 24])).hasSize(25).containsOnly(0);
  }
}
