package io.synfire.runtime.data.npy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** An immutable array of NumPy: a type, a shape, and elements in C order (last index fastest). Compared by value, bit by bit. */
public final class NpyArray {
  private final ElementType type;
  private final List<Integer> shape;
  private final byte[] bytes;

  /** Takes the bytes over: little-endian, C order, as many as type and shape say. */
  NpyArray(ElementType type, List<Integer> shape, byte[] bytes) {
    this.type = type;
    this.shape = List.copyOf(shape);
    this.bytes = bytes;
    if (bytes.length != (long) count(this.shape) * type.bytes()) {
      throw new IllegalArgumentException("an array of shape " + shape + " of " + type + " was given " + bytes.length + " bytes");
    }
  }

  /**
   * A float32 array.
   *
   * @param values the elements in C order
   * @param shape its dimensions; none for a scalar
   * @throws IllegalArgumentException if the number of values is not that of the shape
   */
  public static NpyArray of(float[] values, int... shape) {
    ByteBuffer buffer = allocate(values.length, Float.BYTES);
    buffer.asFloatBuffer().put(values);
    return new NpyArray(ElementType.FLOAT32, dimensions(values.length, shape), buffer.array());
  }

  /** A float64 array; otherwise as {@link #of(float[], int...)}. */
  public static NpyArray of(double[] values, int... shape) {
    ByteBuffer buffer = allocate(values.length, Double.BYTES);
    buffer.asDoubleBuffer().put(values);
    return new NpyArray(ElementType.FLOAT64, dimensions(values.length, shape), buffer.array());
  }

  /** An int32 array; otherwise as {@link #of(float[], int...)}. */
  public static NpyArray of(int[] values, int... shape) {
    ByteBuffer buffer = allocate(values.length, Integer.BYTES);
    buffer.asIntBuffer().put(values);
    return new NpyArray(ElementType.INT32, dimensions(values.length, shape), buffer.array());
  }

  /** An int64 array; otherwise as {@link #of(float[], int...)}. */
  public static NpyArray of(long[] values, int... shape) {
    ByteBuffer buffer = allocate(values.length, Long.BYTES);
    buffer.asLongBuffer().put(values);
    return new NpyArray(ElementType.INT64, dimensions(values.length, shape), buffer.array());
  }

  /**
   * A float32 matrix, {@code [row][column]}.
   *
   * @throws IllegalArgumentException if there is no row, or rows differ in length
   */
  public static NpyArray of(float[][] rows) {
    if (rows.length == 0 || Arrays.stream(rows).anyMatch(r -> r.length != rows[0].length)) {
      throw new IllegalArgumentException("a matrix needs at least one row, and rows of one length");
    }
    float[] values = new float[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, values, i * rows[0].length, rows[0].length);
    }
    return of(values, rows.length, rows[0].length);
  }

  private static ByteBuffer allocate(int count, int bytes) {
    return ByteBuffer.allocate(Math.multiplyExact(count, bytes)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static List<Integer> dimensions(int count, int[] shape) {
    List<Integer> dimensions = Arrays.stream(shape).boxed().toList();
    if (dimensions.stream().anyMatch(d -> d < 0) || count(dimensions) != count) {
      throw new IllegalArgumentException("an array of shape " + dimensions + " was given " + count + " values");
    }
    return dimensions;
  }

  /** Number of elements of a shape. */
  static int count(List<Integer> shape) {
    return shape.stream().reduce(1, Math::multiplyExact);
  }

  /** Type of the elements. */
  public ElementType type() {
    return type;
  }

  /** Dimensions, outermost first; empty for a scalar. */
  public List<Integer> shape() {
    return shape;
  }

  /** Number of elements. */
  public int size() {
    return count(shape);
  }

  /** The elements as float64, in C order; 64-bit integers beyond 2^53 are rounded. */
  public double[] toDoubles() {
    ByteBuffer data = data();
    double[] values = new double[size()];
    Arrays.setAll(values, i -> type.real(data, i * type.bytes()));
    return values;
  }

  /** The elements as float32, in C order; rounded where the type holds more. */
  public float[] toFloats() {
    ByteBuffer data = data();
    float[] values = new float[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) type.real(data, i * type.bytes());
    }
    return values;
  }

  /**
   * The elements as integers, in C order.
   *
   * @throws IllegalArgumentException if the type is not one of integers
   */
  public long[] toLongs() {
    if (!type.isInteger()) {
      throw new IllegalArgumentException("an array of " + type + " holds no integers; read its elements by toDoubles or toFloats");
    }
    ByteBuffer data = data();
    long[] values = new long[size()];
    Arrays.setAll(values, i -> type.integer(data, i * type.bytes()));
    return values;
  }

  /**
   * The elements as float32, {@code [row][column]}.
   *
   * @throws IllegalArgumentException if it does not have two dimensions
   */
  public float[][] toMatrix() {
    if (shape.size() != 2) {
      throw new IllegalArgumentException("an array of shape " + shape + " is no matrix; it has " + shape.size() + " dimensions");
    }
    float[] all = toFloats();
    float[][] rows = new float[shape.get(0)][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(all, i * shape.get(1), (i + 1) * shape.get(1)));
    return rows;
  }

  /** The elements, little-endian, from position 0. */
  ByteBuffer data() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof NpyArray a && type == a.type && shape.equals(a.shape) && Arrays.equals(bytes, a.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * type.hashCode() + shape.hashCode()) + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "NpyArray[" + type + " " + shape + "]";
  }
}
