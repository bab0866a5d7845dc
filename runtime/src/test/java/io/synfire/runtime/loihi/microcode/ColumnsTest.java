package io.synfire.runtime.loihi.microcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private static final int COUNT = 20_000;
  private static final int[] EDGES = {0, 1, -1, 4095, 4096, -4096, (1 << 23) - 1, -(1 << 23), 1 << 23, (1 << 28) - 1, -(1 << 28)};

  private static int[] random(long seed, int bits) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] values = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      values[i] = i < EDGES.length && Math.abs(EDGES[i]) <= 1 << bits ? EDGES[i] : random.nextInt(-(1 << bits), (1 << bits) + 1);
    }
    return values;
  }

  private static long towardZero(long product, int shift) {
    return Long.signum(product) * (Math.abs(product) >> shift);
  }

  @Test
  void decayIsAProductOf64BitsRoundedTowardZero() {
    int[] x = random(1, 28);
    int[] c = random(2, 12);
    int[] to = new int[COUNT];
    for (int more : new int[] {0, 1, 7, 19, 40}) {
      Columns.decay(to, x, c, more);
      for (int i = 0; i < COUNT; i++) {
        assertThat(to[i]).as("%d * %d >> %d", x[i], c[i], 12 + more).isEqualTo((int) towardZero((long) x[i] * c[i], 12 + more));
      }
    }
  }

  @Test
  void decayNeverChangesTheSignNorGrowsAndEndsAtZero() {
    int[] x = random(3, 23);
    int[] c = new int[COUNT];
    Arrays.fill(c, 4000);
    for (int step = 0; step < 800; step++) {
      int[] before = x.clone();
      Columns.decay(x, x, c, 0);
      for (int i = 0; i < COUNT; i += 97) {
        assertThat(Math.abs(x[i])).isLessThanOrEqualTo(Math.abs(before[i]));
        assertThat((long) x[i] * before[i]).isNotNegative();
      }
    }
    assertThat(x).containsOnly(0);
  }

  @Test
  void multiplyShiftsTheProductAndSaturates() {
    int[] a = random(4, 24);
    int[] b = random(5, 24);
    int[] to = new int[COUNT];
    for (int shift : new int[] {-30, -3, 0, 20, 23, 63}) {
      Columns.multiply(to, a, b, shift);
      for (int i = 0; i < COUNT; i++) {
        BigInteger product = BigInteger.valueOf((long) a[i] * b[i]).abs();
        BigInteger shifted = shift < 0 ? product.shiftLeft(-shift) : product.shiftRight(shift);
        BigInteger most = BigInteger.valueOf(shift < 0 ? Columns.SATURATION >> -shift << -shift : Columns.SATURATION);
        assertThat(to[i]).isEqualTo(Long.signum((long) a[i] * b[i]) * shifted.min(most).intValueExact());
      }
    }
  }

  @Test
  void shiftsAreOfTheMagnitudeAndSaturate() {
    same(x -> (int) towardZero(x, 5), (to, x) -> Columns.shift(to, x, -5));
    same(x -> (int) Math.clamp((long) x << 6, -(long) (Columns.SATURATION >> 6 << 6), Columns.SATURATION >> 6 << 6), (to, x) -> Columns.shift(to, x, 6));
    same(x -> 0, (to, x) -> Columns.shift(to, x, 40));
    same(x -> 0, (to, x) -> Columns.shift(to, x, -40));
  }

  /** What is done to a column. */
  private interface Loop {
    void run(int[] to, int[] x);
  }

  private static void same(IntUnaryOperator expected, Loop loop) {
    int[] x = random(6, 28);
    int[] to = new int[COUNT];
    loop.run(to, x);
    for (int i = 0; i < COUNT; i++) {
      assertThat(to[i]).as("of %d", x[i]).isEqualTo(expected.applyAsInt(x[i]));
    }
  }

  @Test
  void wrapAddsOrSubtractsOnce() {
    LongUnaryOperator wrapped = x -> x > 1 << 23 ? x - (1 << 24) : x <= -(1 << 23) ? x + (1 << 24) : x;
    same(x -> (int) wrapped.applyAsLong(x), (to, x) -> assertThat(Columns.wrap(to, x, 23)).isTrue());
    int[] fits = {1 << 23, -(1 << 23) + 1, 0};
    assertThat(Columns.wrap(new int[3], fits, 23)).isFalse();
  }

  @Test
  void clipLimitsToBitsAndASign() {
    int most = (1 << 23) - 1;
    same(x -> Math.clamp(x, -most, most), (to, x) -> assertThat(Columns.clip(to, x, 23)).isTrue());
    assertThat(Columns.clip(new int[2], new int[] {most, -most}, 23)).isFalse();
  }

  @Test
  void conditionsAreMasks() {
    int[] a = {1, 2, 3, -4};
    int[] b = {2, 2, 2, 2};
    int[] to = new int[4];
    Columns.less(to, a, b);
    assertThat(to).containsExactly(-1, 0, 0, -1);
    Columns.lessOrEqual(to, a, b);
    assertThat(to).containsExactly(-1, -1, 0, -1);
    int[] mask = to.clone();
    Columns.select(to, mask, a, b);
    assertThat(to).containsExactly(1, 2, 2, -4);
    Columns.notZero(to, new int[] {0, 5, Integer.MIN_VALUE, -1});
    assertThat(to).containsExactly(0, -1, -1, -1);
  }
}
