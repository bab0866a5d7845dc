package io.synfire.runtime.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of comma-separated values without quotes, as JSON: an object of {@code header}, texts, and {@code rows}, lists of numbers, nulls and texts. */
public final class Table {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Table() {}

  /** The table of a file's content; a cell that is empty is null. */
  public static ObjectNode parse(byte[] content) {
    List<String> lines = new String(content, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
    ObjectNode table = JSON.objectNode();
    ArrayNode header = table.putArray("header");
    ArrayNode rows = table.putArray("rows");
    for (String line : lines) {
      ArrayNode row = header.isEmpty() ? header : rows.addArray();
      for (String cell : line.split(",", -1)) {
        add(row, cell.strip(), row == header);
      }
    }
    return table;
  }

  private static void add(ArrayNode row, String cell, boolean header) {
    if (header) {
      row.add(cell);
    } else if (cell.isEmpty()) {
      row.addNull();
    } else {
      try {
        row.add(Double.parseDouble(cell));
      } catch (NumberFormatException e) {
        row.add(cell);
      }
    }
  }
}
