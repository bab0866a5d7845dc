package io.synfire.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.runtime.persistence.CheckpointFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordTableTest {
  private static final RecordTable TABLE = new RecordTable(Row.class);
  private static final List<Row> ROWS = List.of(new Row(1, 0.1, "a"), new Row(2, 1e-30, "b"));

  @TempDir private Path folder;

  /** A row. */
  public record Row(int epoch, double value, String name) {}

  @Test
  void rowsAreLinesOfJson() {
    assertThat(TABLE.lines(ROWS)).isEqualTo("{\"epoch\":1,\"value\":0.1,\"name\":\"a\"}\n{\"epoch\":2,\"value\":1.0E-30,\"name\":\"b\"}\n");
    assertThat(TABLE.lines(List.of())).isEmpty();
  }

  @Test
  void rowsAreTheComponentsSeparatedByCommas() {
    assertThat(TABLE.csv(ROWS)).isEqualTo("epoch,value,name\n1,0.1,a\n2,1.0E-30,b\n");
    assertThat(TABLE.csv(List.of())).isEqualTo("epoch,value,name\n");
  }

  @Test
  void linesAreReadBackAndTheFirstBadOneIsNumbered() throws IOException {
    Path file = Files.writeString(folder.resolve("metrics.jsonl"), TABLE.lines(ROWS));
    assertThat(TABLE.read(file, Row.class)).isEqualTo(ROWS);
    Files.writeString(file, TABLE.lines(ROWS) + "{\"epoch\":");
    assertThatThrownBy(() -> TABLE.read(file, Row.class)).isInstanceOf(CheckpointFormatException.class).hasMessageStartingWith(file + ": line 3 cannot be read (");
    Files.writeString(file, "{\"epoch\":1,\"other\":2}\n");
    assertThatThrownBy(() -> TABLE.read(file, Row.class)).hasMessageStartingWith(file + ": line 1 cannot be read (");
    assertThatThrownBy(() -> TABLE.read(folder.resolve("none"), Row.class)).isInstanceOf(CheckpointFormatException.class);
  }
}
