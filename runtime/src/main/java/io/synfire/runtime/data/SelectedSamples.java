package io.synfire.runtime.data;

/** A view of some samples of a table. */
record SelectedSamples(Samples all, int[] indices) implements Samples {

  @Override
  public int count() {
    return indices.length;
  }

  @Override
  public int width() {
    return all.width();
  }

  @Override
  public void read(int index, float[] target) {
    all.read(indices[index], target);
  }
}
