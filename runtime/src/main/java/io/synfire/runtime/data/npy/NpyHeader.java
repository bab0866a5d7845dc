package io.synfire.runtime.data.npy;

import io.synfire.runtime.data.DataException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands before the elements: a Python dictionary with the keys {@code descr}, {@code fortran_order} and {@code shape}.
 *
 * @param type type of the elements
 * @param order their byte order
 * @param fortran whether the first index is the fastest
 * @param shape the dimensions
 */
record NpyHeader(ElementType type, ByteOrder order, boolean fortran, List<Integer> shape) {
  private static final Pattern ENTRY = Pattern.compile("\\s*(['\"])(\\w+)\\1\\s*:\\s*((['\"])[^'\"]*\\4|True|False|\\([^()]*\\))\\s*(,|$)");
  private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");
  private static final int MAXIMUM_DIMENSIONS = 32;

  /** Reads the text of a header; {@code name} is for messages. */
  static NpyHeader parse(String name, String text) {
    String dictionary = text.strip();
    require(dictionary.startsWith("{") && dictionary.endsWith("}"), name, "has a header that is no dictionary: " + cut(dictionary));
    java.util.Map<String, String> entries = new java.util.TreeMap<>();
    String rest = dictionary.substring(1, dictionary.length() - 1).strip();
    Matcher entry = ENTRY.matcher(rest);
    int at = 0;
    while (at < rest.length()) {
      require(entry.find(at) && entry.start() == at, name, "has a header that cannot be read: " + cut(dictionary));
      require(entries.put(entry.group(2), entry.group(3)) == null, name, "has a header with " + entry.group(2) + " twice");
      at = entry.end();
    }
    require(entries.keySet().equals(KEYS), name, "has a header with the keys " + entries.keySet() + ", expected " + new TreeSet<>(KEYS));
    String descriptor = entries.get("descr").replaceAll("['\"]", "");
    return new NpyHeader(type(name, descriptor), order(descriptor), entries.get("fortran_order").equals("True"), shape(name, entries.get("shape")));
  }

  private static ElementType type(String name, String descriptor) {
    require(descriptor.matches("[<>|=].+"), name, "holds elements of the type '" + cut(descriptor) + "'" + known());
    return ElementType.of(descriptor.substring(1)).orElseThrow(
        () -> new DataException(name + ": holds elements of the type '" + cut(descriptor) + "'" + known()));
  }

  private static String known() {
    return "; bool, integers of 8 to 64 bits (unsigned up to 16) and floats of 32 and 64 bits can be read";
  }

  private static ByteOrder order(String descriptor) {
    return descriptor.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  private static List<Integer> shape(String name, String tuple) {
    List<Integer> shape = new ArrayList<>();
    long count = 1;
    for (String part : tuple.replaceAll("[()\\s]", "").split(",")) {
      if (!part.isEmpty()) {
        require(part.matches("\\d{1,10}"), name, "has the shape " + cut(tuple) + ", which is none");
        long dimension = Long.parseLong(part);
        count = Math.min(count * dimension, Integer.MAX_VALUE + 1L);
        require(dimension <= Integer.MAX_VALUE && count <= Integer.MAX_VALUE, name, "has the shape " + cut(tuple) + ", more than " + Integer.MAX_VALUE
            + " elements");
        shape.add((int) dimension);
      }
    }
    require(shape.size() <= MAXIMUM_DIMENSIONS && tuple.startsWith("("), name, "has the shape " + cut(tuple) + ", at most " + MAXIMUM_DIMENSIONS
        + " dimensions can be");
    return shape;
  }

  /** The header of an array that is written. */
  static String text(NpyArray array) {
    String shape = array.shape().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String comma = array.shape().size() == 1 ? "," : "";
    return "{'descr': '" + array.type().descriptor() + "', 'fortran_order': False, 'shape': (" + shape + comma + "), }";
  }

  static void require(boolean holds, String name, String fault) {
    if (!holds) {
      throw new DataException(name + ": " + fault);
    }
  }

  private static String cut(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "..." : text;
  }
}
