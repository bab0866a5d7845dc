package io.synfire.runtime.loihi.emulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.kernels.Primitives;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RowBatchTest {

  @Test
  void bytesAndIntsGiveTheSameSumsForAnyLengthNumberAndPlace() {
    Assumptions.assumeTrue(Primitives.vectorised(), "skipped, the Vector API is not there");
    Random random = new Random(9);
    for (int trial = 0; trial < 300; trial++) {
      int length = 1 + random.nextInt(200);
      int shift = random.nextInt(14);
      int[][][] weights = new int[20][2][length];
      for (int[][] set : weights) {
        for (int[] row : set) {
          Arrays.setAll(row, k -> random.nextInt(-128, 128) << shift);
        }
      }
      ByteRows packed = ByteRows.of(weights, length);
      assertThat(packed).isNotNull();
      compare(RowBatch.live(weights), RowBatch.fixed(weights, packed), new Random(trial), length);
    }
  }

  private static void compare(RowBatch ints, RowBatch bytes, Random random, int length) {
    int first = random.nextBoolean() ? 0 : random.nextInt(30);
    int[] a = random.ints(first + length, -1000, 1000).toArray();
    int[] b = a.clone();
    int[] before = a.clone();
    for (int e = random.nextInt(150); e > 0; e--) {
      int set = random.nextInt(20);
      int atom = random.nextInt(2);
      ints.collect(set, atom);
      bytes.collect(set, atom);
    }
    ints.sum(a, first);
    bytes.sum(b, first);
    assertThat(b).isEqualTo(a);
    assertThat(Arrays.copyOf(a, first)).isEqualTo(Arrays.copyOf(before, first));
    int[] once = a.clone();
    ints.sum(a, first);
    bytes.sum(b, first);
    assertThat(a).isEqualTo(once);
    assertThat(b).isEqualTo(once);
  }

  @Test
  void sumsOfIntsAreThoseOfTheDefinition() {
    int[][][] weights = {{{1, 2, 3}}, {{10, 20, 30}}, {{-4, -5, -6}}, {{7, 7, 7}}, {{100, 0, 0}}};
    RowBatch batch = RowBatch.live(weights);
    for (int set = 0; set < 5; set++) {
      batch.collect(set, 0);
    }
    int[] sums = {1000, 0, 0, 5};
    batch.sum(sums, 0);
    assertThat(sums).containsExactly(1114, 24, 34, 5);
    batch.collect(1, 0);
    batch.collect(0, 0);
    batch.sum(sums, 1);
    assertThat(sums).containsExactly(1114, 35, 56, 38);
    batch.collect(2, 0);
    batch.clear();
    batch.sum(sums, 0);
    assertThat(sums).containsExactly(1114, 35, 56, 38);
  }

  @Test
  void weightsThatNeedMoreThan8BitsAreNotPacked() {
    assertThat(ByteRows.of(new int[][][] {{{64 * 127, -64 * 128}}}, 2)).isNotNull();
    assertThat(ByteRows.of(new int[][][] {{{64 * 128, 64}}}, 2)).isNull();
    assertThat(ByteRows.of(new int[][][] {{{255 << 6, 1 << 6}}}, 2)).isNull();
    assertThat(ByteRows.of(new int[][][] {{{0, 0}}}, 2).shift()).isZero();
  }

  @Test
  void rowsThatNothingUsesMayHaveAnotherLength() {
    Assumptions.assumeTrue(Primitives.vectorised(), "skipped, the Vector API is not there");
    int[][][] weights = {{new int[150]}, {{1, 2, 3}}, {{4}}, {{5, 6, 7}}};
    Arrays.fill(weights[0][0], 9);
    RowBatch batch = RowBatch.fixed(weights, ByteRows.of(weights, 3));
    batch.collect(1, 0);
    batch.collect(3, 0);
    int[] sums = new int[4];
    batch.sum(sums, 0);
    assertThat(sums).containsExactly(6, 8, 10, 0);
  }
}
