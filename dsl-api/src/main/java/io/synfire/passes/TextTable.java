package io.synfire.passes;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns, two blanks apart. */
public final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row. */
  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** The rows, one a line, without trailing blanks. */
  public String print() {
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(2 + width(i) - row.get(i).length()));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private int width(int column) {
    return rows.stream().filter(row -> column < row.size()).mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
