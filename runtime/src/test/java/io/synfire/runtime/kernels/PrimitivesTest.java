package io.synfire.runtime.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain primitives against sums in double, and the agreements between operations that their contract promises. */
class PrimitivesTest {
  private final RandomArrays random = new RandomArrays(7);
  private final PlainPrimitives plain = new PlainPrimitives();

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 33})
  void productIsTheMatrixProduct(int n) {
    float[] x = random.values(3 * 11);
    float[][] w = random.matrix(11, n);
    float[] y = random.values(3 * n);
    float[] before = y.clone();
    plain.product(Tile.of(x, 3, 11), w, 0.5f, Tile.of(y, 3, n));
    for (int b = 0; b < 3; b++) {
      for (int i = 0; i < n; i++) {
        double expected = before[b * n + i];
        for (int k = 0; k < 11; k++) {
          expected += 0.5 * x[b * 11 + k] * w[k][i];
        }
        assertThat((double) y[b * n + i]).isCloseTo(expected, within(1e-5));
      }
    }
  }

  @Test
  void gatherOfAllEventsHasTheBitsOfTheDenseProduct() {
    float[] x = random.sparse(4 * 50);
    float[][] w = random.matrix(50, 19);
    float[] dense = random.values(4 * 19);
    float[] gathered = dense.clone();
    plain.product(Tile.of(x, 4, 50), w, 1e-9f, Tile.of(dense, 4, 19));
    plain.gather(w, RowEvents.valued(4, 200).collect(Tile.of(x, 4, 50)), 1e-9f, Tile.of(gathered, 4, 19));
    assertThat(gathered).containsExactly(dense);
  }

  @Test
  void scatterOfAllEventsHasTheBitsOfTheOuterProduct() {
    float[] x = random.sparse(10 * 20);
    float[] d = random.values(10 * 23);
    float[][] dense = random.matrix(20, 23);
    float[][] scattered = RandomArrays.copy(dense);
    plain.outer(Tile.of(x, 10, 20), Tile.of(d, 10, 23), 2f, dense);
    plain.scatter(Tile.of(d, 10, 23), RowEvents.valued(10, 200).collect(Tile.of(x, 10, 20)), 2f, scattered);
    assertThat(scattered).isDeepEqualTo(dense);
  }

  @Test
  void tilesOfAWiderArrayLeaveTheRestAlone() {
    float[] y = new float[2 * 8 + 3];
    java.util.Arrays.fill(y, 5f);
    plain.addRow(2f, new float[] {1f, 10f}, new Tile(y, 3, 2, 2, 8));
    assertThat(y).containsExactly(5, 5, 5, 7, 25, 5, 5, 5, 5, 5, 5, 7, 25, 5, 5, 5, 5, 5, 5);
    float[] sum = {100f, 200f};
    plain.sumRows(1f, new Tile(y, 3, 2, 2, 8), sum);
    assertThat(sum).containsExactly(114f, 250f);
  }

  @Test
  void transposeSwapsRowsAndColumns() {
    float[][] w = random.matrix(37, 18);
    float[][] t = new float[18][37];
    plain.transpose(w, t);
    for (int k = 0; k < 37; k++) {
      for (int i = 0; i < 18; i++) {
        assertThat(t[i][k]).isEqualTo(w[k][i]);
      }
    }
  }

  @Test
  void eventsCanBeAppendedRowByRow() {
    RowEvents events = RowEvents.spikes(3, 4).clear();
    events.add(2);
    events.add(5);
    events.endRow();
    events.endRow();
    events.add(1);
    events.endRow();
    assertThat(events.count()).isEqualTo(3);
    assertThat(new int[] {events.from(0), events.from(1), events.from(2), events.from(3)}).containsExactly(0, 2, 2, 3);
    assertThat(events.column(1)).isEqualTo(5);
    assertThat(events.value(2)).isEqualTo(1f);
  }

  @Test
  void aTileThatLeavesItsArrayIsRefused() {
    assertThatThrownBy(() -> new Tile(new float[10], 0, 3, 4, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ends at element 12 of an array of 10");
    assertThatThrownBy(() -> new Tile(new float[10], 0, 3, 4, 2)).hasMessageContaining("stride 2");
  }
}
