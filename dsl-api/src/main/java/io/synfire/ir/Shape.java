package io.synfire.ir;

import java.util.List;

/**
 * The shape of a group or of a sample, outermost dimension first.
 *
 * @param dimensions at least one, each positive
 */
public record Shape(List<Integer> dimensions) {

  public Shape {
    dimensions = List.copyOf(dimensions);
    if (dimensions.isEmpty() || dimensions.stream().anyMatch(d -> d <= 0)) {
      throw new IllegalArgumentException("a shape needs at least one dimension, all of them positive, was " + dimensions);
    }
    long size = dimensions.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    if (size > Integer.MAX_VALUE / 16) {
      throw new IllegalArgumentException("a shape may hold at most " + Integer.MAX_VALUE / 16 + " neurons, " + dimensions + " holds " + size);
    }
  }

  /** The shape with these dimensions. */
  public static Shape of(int... dimensions) {
    return new Shape(java.util.Arrays.stream(dimensions).boxed().toList());
  }

  /** Number of neurons. */
  public int size() {
    return dimensions.stream().reduce(1, Math::multiplyExact);
  }

  @Override
  public String toString() {
    return dimensions.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining("x"));
  }
}
