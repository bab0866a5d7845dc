package io.synfire.interchange.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import io.synfire.runtime.data.DataException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** An open HDF5 file. Every fault of the file is a {@link DataException} that names the file, the place in it, and what was expected. */
public final class Hdf5Source {
  private static final long BUDGET = 1L << 30;
  private final Path path;
  private final HdfFile file;

  private Hdf5Source(Path path, HdfFile file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Opens a file, reads what is wanted and closes it.
   *
   * @throws DataException if there is no such file, it is larger than 1 GiB, is no HDF5 file, or the reader finds a fault
   */
  public static <T> T read(Path path, Function<Hdf5Source, T> reader) {
    requireReadable(path);
    try (HdfFile file = new HdfFile(path)) {
      return reader.apply(new Hdf5Source(path, file));
    } catch (HdfException | IndexOutOfBoundsException | NegativeArraySizeException | java.nio.BufferUnderflowException e) {
      throw new DataException(path + ": is no sound HDF5 file (" + e.getMessage() + "); export it again");
    }
  }

  private static void requireReadable(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new DataException(path + ": there is no such file");
    }
    try {
      long size = Files.size(path);
      if (size > BUDGET) {
        throw new DataException(path + ": has " + size + " bytes, the largest that is read has " + BUDGET);
      }
    } catch (IOException e) {
      throw new DataException(path + ": cannot be read: " + e.getMessage());
    }
  }

  /** Where the file is. */
  public Path path() {
    return path;
  }

  /** Whether there is something at a place such as {@code "layer/0/weight"}. */
  public boolean has(String place) {
    return find(place) != null;
  }

  /** Names of what a group holds; empty where there is no such group. */
  public List<String> children(String place) {
    return find(place) instanceof Group group ? List.copyOf(group.getChildren().keySet()) : List.of();
  }

  /** Shape of a data set; empty for a single value. */
  public int[] shape(String place) {
    return dataset(place).getDimensions();
  }

  /** A whole number: a single one, or the only one of an array. */
  public long whole(String place) {
    double value = number(place);
    if (value != Math.rint(value)) {
      throw fault(place, "must be a whole number, is " + value);
    }
    return (long) value;
  }

  /** A number: a single one, or the only one of an array. */
  public double number(String place) {
    Object data = dataset(place).getData();
    Object value = only(place, data);
    if (value instanceof Number n) {
      return n.doubleValue();
    }
    throw fault(place, "must be a number, is " + value);
  }

  /** Yes or no: an enumeration of FALSE and TRUE, as booleans are usually kept, or a number that is 0 or not. */
  public boolean flag(String place) {
    Object value = only(place, dataset(place).getData());
    return switch (value) {
      case Boolean b -> b;
      case Number n -> n.doubleValue() != 0;
      case String s when s.equals("TRUE") || s.equals("FALSE") -> s.equals("TRUE");
      case null, default -> throw fault(place, "must be true or false, is " + value);
    };
  }

  /** A text: a single one, or the only one of an array; trailing zero bytes and blanks removed. */
  public String text(String place) {
    Object value = only(place, dataset(place).getData());
    if (value instanceof String s) {
      return s.replace("\0", "").strip();
    }
    throw fault(place, "must be a text, is " + value);
  }

  /** A matrix of finite numbers. */
  public double[][] matrix(String place) {
    int[] shape = shape(place);
    if (shape.length != 2) {
      throw fault(place, "must be a matrix, has " + shape.length + " dimensions");
    }
    Object data = dataset(place).getData();
    double[][] matrix = new double[shape[0]][];
    for (int i = 0; i < shape[0]; i++) {
      matrix[i] = numbers(place + "[" + i + "]", Array.get(data, i));
    }
    return matrix;
  }

  /** A vector of finite numbers, read in row-major order whatever its shape. */
  public double[] vector(String place) {
    return numbers(place, dataset(place).getDataFlat());
  }

  private double[] numbers(String place, Object row) {
    double[] numbers = new double[Array.getLength(row)];
    for (int j = 0; j < numbers.length; j++) {
      Object value = Array.get(row, j);
      numbers[j] = value instanceof Number n ? n.doubleValue() : Double.NaN;
      if (!Double.isFinite(numbers[j])) {
        throw fault(place + "[" + j + "]", "must be a finite number, is " + value);
      }
    }
    return numbers;
  }

  private Object only(String place, Object data) {
    Object value = data;
    while (value != null && value.getClass().isArray()) {
      if (Array.getLength(value) != 1) {
        throw fault(place, "must be a single value, is an array of " + Array.getLength(value));
      }
      value = Array.get(value, 0);
    }
    return value;
  }

  private Dataset dataset(String place) {
    Node node = find(place);
    if (node == null) {
      throw fault(place, "is missing");
    }
    if (node instanceof Dataset dataset) {
      return dataset;
    }
    throw fault(place, "must be a data set, is a group");
  }

  private Node find(String place) {
    Node node = file;
    for (String part : place.split("/")) {
      node = node instanceof Group group ? group.getChild(part) : null;
    }
    return node;
  }

  /** The error for a place in the file. */
  public DataException fault(String place, String fact) {
    return new DataException(path + ": " + place + " " + fact);
  }
}
