package io.synfire.runtime.data;

/** Samples held as floats, {@code [sample][value]}. */
record FloatSamples(float[][] rows) implements Samples {

  static FloatSamples of(float[][] rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("samples: at least one is needed, found none");
    }
    for (int i = 0; i < rows.length; i++) {
      check(rows, i);
    }
    return new FloatSamples(rows.clone());
  }

  private static void check(float[][] rows, int i) {
    if (rows[i].length != rows[0].length) {
      throw new IllegalArgumentException("sample " + i + " has " + rows[i].length + " values, sample 0 has " + rows[0].length);
    }
    for (int j = 0; j < rows[i].length; j++) {
      if (!Float.isFinite(rows[i][j])) {
        throw new IllegalArgumentException("sample " + i + ", value " + j + " must be a finite number, was " + rows[i][j]);
      }
    }
  }

  @Override
  public int count() {
    return rows.length;
  }

  @Override
  public int width() {
    return rows[0].length;
  }

  @Override
  public void read(int index, float[] target) {
    System.arraycopy(rows[index], 0, target, 0, rows[index].length);
  }
}
