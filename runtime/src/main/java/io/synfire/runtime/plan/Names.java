package io.synfire.runtime.plan;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up what the user names. */
public final class Names {
  private Names() {}

  /**
   * The position of the item with a name.
   *
   * @throws IllegalArgumentException listing the names there are
   */
  public static <T> int index(List<T> items, Function<T, String> name, String wanted, String what) {
    for (int i = 0; i < items.size(); i++) {
      if (name.apply(items.get(i)).equals(wanted)) {
        return i;
      }
    }
    String known = items.stream().map(name).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("there is no " + what + " " + wanted + "; " + (known.isEmpty() ? "there is none at all" : "there is " + known));
  }

  /** @throws IllegalArgumentException naming the subject, unless the array has this shape and finite values */
  public static void requireMatrix(String subject, float[][] values, int rows, int columns) {
    if (values.length != rows) {
      throw new IllegalArgumentException(subject + ": the run has a batch of " + rows + " samples, was given " + values.length);
    }
    for (int b = 0; b < rows; b++) {
      if (values[b].length != columns) {
        throw new IllegalArgumentException(subject + ": a sample has " + columns + " values, sample " + b + " has " + values[b].length);
      }
      for (int j = 0; j < columns; j++) {
        if (!Float.isFinite(values[b][j])) {
          throw new IllegalArgumentException(subject + ": value " + j + " of sample " + b + " is " + values[b][j] + "; give finite numbers");
        }
      }
    }
  }
}
