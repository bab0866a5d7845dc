package io.synfire.runtime.data;

/** Samples held as unsigned bytes. */
record ByteSamples(byte[] bytes, int width, double scale) implements Samples {

  @Override
  public int count() {
    return bytes.length / width;
  }

  @Override
  public void read(int index, float[] target) {
    int start = index * width;
    for (int j = 0; j < width; j++) {
      target[j] = (float) ((bytes[start + j] & 0xff) * scale);
    }
  }
}
