package io.synfire.library.datasets;

import io.synfire.ir.Shape;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.DatasetSource;
import io.synfire.runtime.data.Samples;

/**
 * The letters X, O and T drawn in a square of pixels, whose strokes are at least 0.75 and at most 1 and all else 0: the patterns of the tutorial on learning
 * in the Loihi simulator of ngc-lava. As a data set: 300 and 150 noisy letters of 8x8 pixels, of which the seed draws the strokes.
 */
public final class LetterPatterns implements DatasetSource {
  /** Smallest value of a pixel of a stroke. */
  public static final double FAINTEST = 0.75;

  private static final int SIZE = 8;
  private static final int TRAIN = 300;
  private static final int TEST = 150;

  /** A letter; its position is its class. */
  public enum Letter {
    /** Both diagonals. */
    X,
    /** A ring that touches the middle of the second row and column from outside. */
    O,
    /** A bar in the second row and a double stem. */
    T
  }

  @Override
  public String name() {
    return "letters";
  }

  @Override
  public String description() {
    return "noisy letters X, O and T, 8x8 pixels (made by Synfire)";
  }

  @Override
  public DataSplit load(Request request) {
    CounterRandom random = CounterRandom.seeded(request.seed()).stream("letters");
    return new DataSplit(drawn(TRAIN, random.stream(0)), drawn(TEST, random.stream(1)));
  }

  private static Dataset drawn(int count, CounterRandom random) {
    float[][] values = new float[count][];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % Letter.values().length;
      values[i] = noisy(Letter.values()[labels[i]], SIZE, random.stream(i));
    }
    return new Dataset("letters", Shape.of(SIZE, SIZE), Samples.of(values), labels, Letter.values().length);
  }

  /** A letter with strokes of 1, {@code [row * size + column]}; the size is at least 4. */
  public static float[] clean(Letter letter, int size) {
    if (size < 4) {
      throw new IllegalArgumentException("a letter needs 4x4 pixels or more, was asked for " + size + "x" + size);
    }
    float[] image = new float[size * size];
    switch (letter) {
      case X -> cross(image, size);
      case O -> ring(image, size);
      case T -> tee(image, size);
    }
    return image;
  }

  /** A letter with strokes drawn from [0.75, 1), {@code [row * size + column]}. */
  public static float[] noisy(Letter letter, int size, CounterRandom random) {
    float[] image = clean(letter, size);
    for (int i = 0; i < image.length; i++) {
      image[i] *= (float) (FAINTEST + (1 - FAINTEST) * random.uniform(i));
    }
    return image;
  }

  private static void cross(float[] image, int size) {
    for (int i = 0; i < size; i++) {
      image[i * size + i] = 1;
      image[i * size + size - 1 - i] = 1;
    }
  }

  private static void ring(float[] image, int size) {
    int half = size / 2;
    for (int i = 0; i < half - 1; i++) {
      image[(1 + i) * size + half - 1 - i] = 1;
      image[(1 + i) * size + half + i] = 1;
      image[(half + i) * size + 1 + i] = 1;
      image[(half + i) * size + size - 2 - i] = 1;
    }
  }

  private static void tee(float[] image, int size) {
    for (int column = 1; column < size - 1; column++) {
      image[size + column] = 1;
    }
    for (int row = 2; row < size - 1; row++) {
      image[row * size + size / 2 - 1] = 1;
      image[row * size + size / 2] = 1;
    }
  }
}
