package io.synfire.chip;

import io.synfire.ir.Shape;
import java.util.Arrays;

/**
 * A group cut into tiles: boxes of one shape in row-major order, smaller at the far edges.
 *
 * @param shape shape of the group
 * @param block shape of a tile, with as many dimensions; a tile is cut off where it would leave the group
 */
public record Tiling(Shape shape, Shape block) {

  public Tiling {
    if (shape.dimensions().size() != block.dimensions().size()) {
      throw new IllegalArgumentException(
          "a block shape needs as many dimensions as the group it cuts: " + block + " has " + block.dimensions().size() + ", " + shape + " has "
              + shape.dimensions().size());
    }
  }

  /** Consecutive neurons in tiles of one size, the last perhaps smaller; at most as many tiles as asked for. */
  public static Tiling sequential(int neurons, int tiles) {
    return new Tiling(Shape.of(neurons), Shape.of(Math.ceilDiv(neurons, tiles)));
  }

  /** Number of neurons of the group. */
  public int neurons() {
    return shape.size();
  }

  /** Number of tiles. */
  public int tiles() {
    int count = 1;
    for (int d = 0; d < rank(); d++) {
      count *= along(d);
    }
    return count;
  }

  /** Number of neurons of a tile. */
  public int size(int tile) {
    int size = 1;
    int rest = tile;
    for (int d = rank() - 1; d >= 0; d--) {
      size *= extent(d, rest % along(d));
      rest /= along(d);
    }
    return size;
  }

  /** The neurons of a tile, ascending. */
  public int[] tile(int tile) {
    int[] neurons = {0};
    int rest = tile;
    int stride = 1;
    for (int d = rank() - 1; d >= 0; d--) {
      int position = rest % along(d);
      neurons = stretched(neurons, position * block.dimensions().get(d), extent(d, position), stride);
      rest /= along(d);
      stride *= shape.dimensions().get(d);
    }
    return neurons;
  }

  /** The indices of a tile along each dimension, such as {@code "0:8,8:16"}: first, and last + 1. */
  public String ranges(int tile) {
    String ranges = "";
    int rest = tile;
    for (int d = rank() - 1; d >= 0; d--) {
      int first = rest % along(d) * block.dimensions().get(d);
      ranges = first + ":" + (first + extent(d, rest % along(d))) + (ranges.isEmpty() ? "" : "," + ranges);
      rest /= along(d);
    }
    return ranges;
  }

  private static int[] stretched(int[] inner, int first, int count, int stride) {
    int[] all = new int[inner.length * count];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < inner.length; k++) {
        all[i * inner.length + k] = (first + i) * stride + inner[k];
      }
    }
    return all;
  }

  /** The tile of every neuron, {@code [neuron]}. */
  public int[] tileOf() {
    int[] owner = new int[neurons()];
    for (int t = 0; t < tiles(); t++) {
      int index = t;
      Arrays.stream(tile(t)).forEach(neuron -> owner[neuron] = index);
    }
    return owner;
  }

  private int rank() {
    return shape.dimensions().size();
  }

  private int along(int dimension) {
    return Math.ceilDiv(shape.dimensions().get(dimension), block.dimensions().get(dimension));
  }

  private int extent(int dimension, int position) {
    int length = block.dimensions().get(dimension);
    return Math.min(length, shape.dimensions().get(dimension) - position * length);
  }
}
