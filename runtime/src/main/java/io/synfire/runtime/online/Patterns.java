package io.synfire.runtime.online;

import io.synfire.ir.Shape;
import io.synfire.random.CounterRandom;
import java.util.List;

/** Patterns of which a network sees noisy samples. */
public interface Patterns {

  /** Shape of a sample. */
  Shape shape();

  /** Name of each pattern. */
  List<String> names();

  /** A pattern without noise, row by row. */
  float[] clean(int pattern);

  /** A noisy sample of a pattern, row by row. */
  float[] noisy(int pattern, CounterRandom random);
}
