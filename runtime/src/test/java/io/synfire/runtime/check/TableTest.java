package io.synfire.runtime.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void cellsAreNumbersNothingOrTexts() {
    JsonNode table = Table.parse("x, y ,label\r\n1.5,,a b\r\n\n-2e-3, 7 ,3\n".getBytes(StandardCharsets.UTF_8));
    assertThat(table.get("header").toString()).isEqualTo("[\"x\",\"y\",\"label\"]");
    assertThat(table.get("rows").toString()).isEqualTo("[[1.5,null,\"a b\"],[-0.002,7.0,3.0]]");
  }

  @Test
  void numbersAreReadToTheLastBit() {
    double value = 0.1 + 0.2;
    JsonNode table = Table.parse(("t\n" + value + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(table.get("rows").get(0).get(0).doubleValue()).isEqualTo(value);
  }

  @Test
  void anEmptyFileIsAnEmptyTable() {
    JsonNode table = Table.parse(new byte[0]);
    assertThat(table.get("header").size()).isZero();
    assertThat(table.get("rows").size()).isZero();
  }
}
