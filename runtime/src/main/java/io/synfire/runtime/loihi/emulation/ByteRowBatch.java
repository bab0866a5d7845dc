package io.synfire.runtime.loihi.emulation;

import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Rows of bytes with the Vector API: some inputs at a time stay in registers while all rows are added to them. The class can be loaded only
 * where module {@code jdk.incubator.vector} is present.
 */
final class ByteRowBatch implements RowBatch {
  private static final VectorSpecies<Integer> SUMS = IntVector.SPECIES_PREFERRED;
  private static final int LANES = SUMS.length();

  /** As many bytes as there are sums in a vector. */
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, SUMS.vectorBitSize() / Integer.BYTES)));

  private static final int FIRST_CAPACITY = 64;

  private final ByteRows rows;
  private byte[][] pending = new byte[FIRST_CAPACITY][];
  private final int[] tail = new int[LANES];
  private int count;

  ByteRowBatch(ByteRows rows) {
    this.rows = rows;
  }

  @Override
  public void collect(int set, int atom) {
    if (count == pending.length) {
      pending = Arrays.copyOf(pending, 2 * count);
    }
    pending[count++] = rows.rows()[set][atom];
  }

  @Override
  public void sum(int[] inputs, int first) {
    if (count == 0) {
      return;
    }
    int n = rows.length();
    int k = 0;
    for (; k + 4 * LANES <= n; k += 4 * LANES) {
      sumFour(inputs, first, k);
    }
    for (; k < n; k += LANES) {
      sumOne(inputs, first, k);
    }
    count = 0;
  }

  private void sumFour(int[] inputs, int first, int k) {
    IntVector a = IntVector.zero(SUMS);
    IntVector b = a;
    IntVector c = a;
    IntVector d = a;
    for (int e = 0; e < count; e++) {
      byte[] row = pending[e];
      a = a.add(load(row, k));
      b = b.add(load(row, k + LANES));
      c = c.add(load(row, k + 2 * LANES));
      d = d.add(load(row, k + 3 * LANES));
    }
    int at = first + k;
    add(a, inputs, at);
    add(b, inputs, at + LANES);
    add(c, inputs, at + 2 * LANES);
    add(d, inputs, at + 3 * LANES);
  }

  private void sumOne(int[] inputs, int first, int k) {
    IntVector sum = IntVector.zero(SUMS);
    for (int e = 0; e < count; e++) {
      sum = sum.add(load(pending[e], k));
    }
    if (k + LANES <= rows.length()) {
      add(sum, inputs, first + k);
    } else {
      shifted(sum).intoArray(tail, 0);
      for (int i = k; i < rows.length(); i++) {
        inputs[first + i] += tail[i - k];
      }
    }
  }

  private void add(IntVector sum, int[] inputs, int at) {
    IntVector.fromArray(SUMS, inputs, at).add(shifted(sum)).intoArray(inputs, at);
  }

  private IntVector shifted(IntVector sum) {
    return sum.lanewise(VectorOperators.LSHL, rows.shift());
  }

  private static IntVector load(byte[] row, int k) {
    return (IntVector) ByteVector.fromArray(BYTES, row, k).convertShape(VectorOperators.B2I, SUMS, 0);
  }

  @Override
  public void clear() {
    count = 0;
  }
}
