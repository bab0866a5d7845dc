package io.synfire.tutorials.bench;

import io.synfire.random.CounterRandom;

/**
 * Labelled random images: each class has a prototype with pixels uniform in (0, 1), and each image is its prototype mixed with noise.
 *
 * @param pixels pixels of an image
 * @param classes number of classes
 * @param random where they come from
 */
record SyntheticImages(int pixels, int classes, CounterRandom random) {
  private static final double NOISE = 0.3;

  /** {@code [image][pixel]}; image b is of class {@code b % classes}. */
  float[][] images(int count) {
    float[][] images = new float[count][pixels];
    for (int b = 0; b < count; b++) {
      CounterRandom prototype = random.stream(b % classes);
      CounterRandom noise = random.stream("noise").stream(b);
      for (int j = 0; j < pixels; j++) {
        images[b][j] = (float) ((1 - NOISE) * prototype.uniform(j) + NOISE * noise.uniform(j));
      }
    }
    return images;
  }

  /** The labels of {@link #images}. */
  int[] labels(int count) {
    int[] labels = new int[count];
    for (int b = 0; b < count; b++) {
      labels[b] = b % classes;
    }
    return labels;
  }
}
