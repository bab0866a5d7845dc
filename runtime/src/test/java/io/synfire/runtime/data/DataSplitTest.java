package io.synfire.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.ir.Shape;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DataSplitTest {

  /** Sample i has the value i; every fourth is of class 1. */
  private static Dataset data(int size) {
    float[][] values = new float[size][];
    Arrays.setAll(values, i -> new float[] {i});
    return new Dataset("some", Shape.of(1), Samples.of(values), IntStream.range(0, size).map(i -> i % 4 == 0 ? 1 : 0).toArray(), 2);
  }

  @Test
  void valuesAreThoseOfTheSelectedSamplesInTheirOrder() {
    assertThat(data(8).select(new int[] {6, 0, 3}).values()).isDeepEqualTo(new float[][] {{6}, {0}, {3}});
    assertThat(data(8).select(new int[] {6, 0, 3}).labels()).containsExactly(0, 1, 0);
    assertThat(data(8).first(2).values()).isDeepEqualTo(new float[][] {{0}, {1}});
    assertThat(data(8).first(100).size()).isEqualTo(8);
  }

  @Test
  void aSplitHasEverySampleOnceWithItsLabel() {
    DataSplit split = DataSplit.stratified(data(40), 0.2, 3);
    assertThat(split.test().size()).isEqualTo(8);
    assertThat(Arrays.stream(split.test().labels()).sum()).isEqualTo(2);
    boolean[] seen = new boolean[40];
    for (Dataset part : new Dataset[] {split.train(), split.test()}) {
      for (int i = 0; i < part.size(); i++) {
        int sample = (int) part.values()[i][0];
        assertThat(seen[sample]).isFalse();
        seen[sample] = true;
        assertThat(part.label(i)).isEqualTo(sample % 4 == 0 ? 1 : 0);
      }
    }
    assertThat(seen).containsOnly(true);
  }

  @Test
  void badSplitsAreNamed() {
    assertThatThrownBy(() -> DataSplit.stratified(data(4), 1, 0)).hasMessage("the test fraction must be in (0, 1), was 1.0");
    Dataset other = new Dataset("other", Shape.of(1), Samples.of(new float[1][1]), new int[1], 3);
    assertThatThrownBy(() -> new DataSplit(data(4), other)).hasMessageContaining("differ in shape or classes");
    assertThatThrownBy(() -> Samples.of(new float[0][])).hasMessage("samples: at least one is needed, found none");
  }

  /** FIPS 180-2, appendix B.1. */
  @Test
  void sumsAreThoseOfTheStandard() {
    assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
