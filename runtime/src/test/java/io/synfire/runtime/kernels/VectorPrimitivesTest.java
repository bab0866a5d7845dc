package io.synfire.runtime.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Vector-API primitives have the bits of the plain ones, at sizes that straddle lane counts, strips and blocks. */
class VectorPrimitivesTest {
  private static final int BATCH = 7;

  private RandomArrays random;
  private Primitives plain;
  private Primitives vector;

  @BeforeEach
  void setUp() {
    assumeTrue(Primitives.vectorised(), "skipped, no module jdk.incubator.vector");
    random = new RandomArrays(11);
    plain = new PlainPrimitives();
    vector = Primitives.best();
    assertThat(vector).isInstanceOf(VectorPrimitives.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 13, 15, 16, 17, 31, 33, 63, 64, 65, 100, 127, 128, 207, 702})
  void equalBitsForAllOperations(int n) {
    for (int inputs : new int[] {1, 5, 40}) {
      for (int batch : new int[] {1, BATCH}) {
        compare(inputs, n, batch);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {511, 513, 1030})
  void equalBitsWhereDepthIsBlocked(int depth) {
    compare(depth, 19, 5);
    compare(6, 19, depth);
  }

  private void compare(int inputs, int n, int batch) {
    Tile x = new Tile(random.sparse(batch * (inputs + 3) + 2), 2, batch, inputs, inputs + 3);
    float[][] w = new float[inputs][];
    Arrays.setAll(w, k -> random.values(n));
    float[] y = random.values(batch * (n + 1) + 1);
    RowEvents plainEvents = plain.collect(x, RowEvents.valued(batch, batch * inputs));
    RowEvents events = vector.collect(x, RowEvents.valued(batch, batch * inputs));
    assertSameEvents(events, plainEvents);
    assertSameEvents(vector.collect(x, RowEvents.spikes(batch, batch * inputs)), plain.collect(x, RowEvents.spikes(batch, batch * inputs)));

    sameTile(y, batch, n, (p, t) -> p.gather(w, events, 0.3f, t));
    sameTile(y, batch, n, (p, t) -> p.product(x, w, 0.3f, t));
    sameTile(y, batch, n, (p, t) -> p.addRow(0.3f, w[0], t));
    Tile d = new Tile(y, 1, batch, n, n + 1);
    sameRows(w, (p, rows) -> p.scatter(d, events, 0.3f, rows));
    sameRows(w, (p, rows) -> p.outer(x, d, 0.3f, rows));
    sameRows(w, (p, rows) -> p.sumRows(0.3f, d, rows[0]));
    sameRows(w, (p, rows) -> p.axpy(0.3f, y, rows[0], n));
  }

  private interface OnTile {
    void apply(Primitives p, Tile tile);
  }

  private interface OnRows {
    void apply(Primitives p, float[][] rows);
  }

  private void sameTile(float[] y, int batch, int n, OnTile operation) {
    float[] expected = y.clone();
    float[] actual = y.clone();
    operation.apply(plain, new Tile(expected, 1, batch, n, n + 1));
    operation.apply(vector, new Tile(actual, 1, batch, n, n + 1));
    assertThat(RandomArrays.bits(actual)).isEqualTo(RandomArrays.bits(expected));
  }

  private void sameRows(float[][] w, OnRows operation) {
    float[][] expected = RandomArrays.copy(w);
    float[][] actual = RandomArrays.copy(w);
    operation.apply(plain, expected);
    operation.apply(vector, actual);
    for (int k = 0; k < w.length; k++) {
      assertThat(RandomArrays.bits(actual[k])).as("row %d", k).isEqualTo(RandomArrays.bits(expected[k]));
    }
  }

  private static void assertSameEvents(RowEvents actual, RowEvents expected) {
    assertThat(actual.count()).isEqualTo(expected.count());
    for (int r = 0; r <= expected.rows(); r++) {
      assertThat(actual.from(r)).isEqualTo(expected.from(r));
    }
    for (int e = 0; e < expected.count(); e++) {
      assertThat(actual.column(e)).isEqualTo(expected.column(e));
      assertThat(actual.value(e)).isEqualTo(expected.value(e));
    }
  }
}
