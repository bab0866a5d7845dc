package io.synfire.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.ir.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatasetTest {
  private static final float[][] VALUES = {{0, 0}, {1, 1}, {2, 2}, {3, 3}, {4, 4}};

  private static Dataset data(int... labels) {
    return new Dataset("some", Shape.of(2), Samples.of(VALUES), labels, 2);
  }

  @Test
  void aShuffledOrderIsAPermutationThatSeedAndEpochDecide() {
    int[] order = SampleOrder.shuffled(1000, 7, 3);
    assertThat(Arrays.stream(order).sorted().toArray()).isEqualTo(SampleOrder.ascending(1000));
    assertThat(order).isEqualTo(SampleOrder.shuffled(1000, 7, 3));
    assertThat(order).isNotEqualTo(SampleOrder.shuffled(1000, 7, 4)).isNotEqualTo(SampleOrder.shuffled(1000, 8, 3));
  }

  @Test
  void shufflingIsFair() {
    int[] first = new int[4];
    IntStream.range(0, 8000).forEach(seed -> first[SampleOrder.shuffled(4, seed, 0)[0]]++);
    assertThat(Arrays.stream(first).min().orElseThrow()).isGreaterThan(1850);
  }

  @Test
  void batchesHoldEverySampleOnceAndTheLastIsSmaller() {
    List<String> seen = new ArrayList<>();
    for (Batch batch : Batch.of(data(0, 1, 0, 1, 0), new int[] {4, 3, 2, 1, 0}, 2)) {
      seen.add(Arrays.deepToString(batch.values()) + Arrays.toString(batch.labels()));
    }
    assertThat(seen).containsExactly("[[4.0, 4.0], [3.0, 3.0]][0, 1]", "[[2.0, 2.0], [1.0, 1.0]][0, 1]", "[[0.0, 0.0]][0]");
  }

  @Test
  void bytesAreScaledAndUnsigned() {
    float[] target = new float[2];
    Samples.ofBytes(new byte[] {0, 1, 2, (byte) 255}, 2, 1 / 255.0).read(1, target);
    assertThat(target).containsExactly(2 / 255f, 1f);
  }

  @Test
  void whatDoesNotFitIsNamed() {
    assertThatThrownBy(() -> data(0, 1, 2, 0, 1)).hasMessage("data set some: label 2 must be in [0, 2), was 2");
    assertThatThrownBy(() -> data(0, 1)).hasMessage("data set some: 5 samples, but 2 labels");
    assertThatThrownBy(() -> Samples.of(new float[][] {{1}, {Float.NaN}})).hasMessage("sample 1, value 0 must be a finite number, was NaN");
    assertThatThrownBy(() -> Batch.of(data(0, 1, 0, 1, 0), new int[1], 0)).hasMessage("the batch size must be positive, was 0");
  }
}
