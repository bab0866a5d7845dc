package io.synfire.runtime.loihi.emulation;

import static jdk.incubator.vector.VectorOperators.B2I;
import static jdk.incubator.vector.VectorOperators.LSHL;

import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Rows of bytes with the Vector API: some inputs at a time stay in registers while all rows are added to them. The class can be loaded only
 * where module {@code jdk.incubator.vector} is present. Bodies of loops call nothing but the Vector API, which is always inlined.
 */
final class ByteRowBatch implements RowBatch {
  private static final VectorSpecies<Integer> SUMS = IntVector.SPECIES_PREFERRED;
  private static final int LANES = SUMS.length();

  /** As many bytes as there are sums in a vector. */
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, SUMS.vectorBitSize() / Integer.BYTES)));

  private static final int FIRST_CAPACITY = 64;

  private final ByteRows rows;
  private int[] pending = new int[FIRST_CAPACITY];
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
    pending[count++] = rows.at(set, atom);
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
    byte[] all = rows.mantissas();
    int[] starts = pending;
    int n = count;
    for (int e = 0; e < n; e++) {
      int row = starts[e] + k;
      a = a.add((IntVector) ByteVector.fromArray(BYTES, all, row).convertShape(B2I, SUMS, 0));
      b = b.add((IntVector) ByteVector.fromArray(BYTES, all, row + LANES).convertShape(B2I, SUMS, 0));
      c = c.add((IntVector) ByteVector.fromArray(BYTES, all, row + 2 * LANES).convertShape(B2I, SUMS, 0));
      d = d.add((IntVector) ByteVector.fromArray(BYTES, all, row + 3 * LANES).convertShape(B2I, SUMS, 0));
    }
    int at = first + k;
    int shift = rows.shift();
    IntVector.fromArray(SUMS, inputs, at).add(a.lanewise(LSHL, shift)).intoArray(inputs, at);
    IntVector.fromArray(SUMS, inputs, at + LANES).add(b.lanewise(LSHL, shift)).intoArray(inputs, at + LANES);
    IntVector.fromArray(SUMS, inputs, at + 2 * LANES).add(c.lanewise(LSHL, shift)).intoArray(inputs, at + 2 * LANES);
    IntVector.fromArray(SUMS, inputs, at + 3 * LANES).add(d.lanewise(LSHL, shift)).intoArray(inputs, at + 3 * LANES);
  }

  private void sumOne(int[] inputs, int first, int k) {
    IntVector sum = IntVector.zero(SUMS);
    for (int e = 0; e < count; e++) {
      sum = sum.add((IntVector) ByteVector.fromArray(BYTES, rows.mantissas(), pending[e] + k).convertShape(B2I, SUMS, 0));
    }
    IntVector shifted = sum.lanewise(LSHL, rows.shift());
    if (k + LANES <= rows.length()) {
      IntVector.fromArray(SUMS, inputs, first + k).add(shifted).intoArray(inputs, first + k);
    } else {
      shifted.intoArray(tail, 0);
      for (int i = k; i < rows.length(); i++) {
        inputs[first + i] += tail[i - k];
      }
    }
  }

  @Override
  public void clear() {
    count = 0;
  }
}
