package io.synfire.runtime.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {
  private final JsonFields fields = parse("""
      {"text": "a", "number": 1.5, "count": 3, "vector": [1, null, 2.5], "matrix": [[1, 2], [3]], "series": [[[1], [2]]],
       "object": {"x": 1}, "nothing": null, "long": "%s"}""".formatted("x".repeat(100)));

  private static JsonFields parse(String json) {
    try {
      return new JsonFields(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void readsWhatIsThere() {
    assertThat(fields.text("text")).isEqualTo("a");
    assertThat(fields.number("number")).isEqualTo(1.5);
    assertThat(fields.integer("count", 1)).isEqualTo(3);
    assertThat(fields.vector("vector")).containsExactly(1, Double.NaN, 2.5);
    assertThat(fields.matrix("matrix")).isDeepEqualTo(new double[][] {{1, 2}, {3}});
    assertThat(fields.series("series")[0][1]).containsExactly(2);
    assertThat(fields.object("object").number("x")).isEqualTo(1);
    assertThat(fields.entries("object")).containsOnlyKeys("x");
  }

  @Test
  void givesTheOtherValueWhereAFieldIsAbsentOrNull() {
    assertThat(fields.text("absent", "b")).isEqualTo("b");
    assertThat(fields.number("nothing", 7)).isEqualTo(7);
    assertThat(fields.entries("absent")).isEmpty();
    assertThat(fields.optionalObject("nothing").node()).isEmpty();
    assertThat(fields.has("nothing")).isFalse();
  }

  @Test
  void namesFieldAndValueWhereTheTypeIsWrong() {
    refuses(() -> fields.number("text"), "field \"text\" must be a number, was \"a\"");
    refuses(() -> fields.text("number"), "field \"number\" must be a text, was 1.5");
    refuses(() -> fields.vector("object"), "field \"object\" must be an array, was {\"x\":1}");
    refuses(() -> fields.matrix("vector"), "field \"vector\" must be an array, was 1");
    refuses(() -> fields.object("vector"), "field \"vector\" must be an object, was [1,null,2.5]");
    refuses(() -> fields.number("nothing"), "field \"nothing\" is missing");
    refuses(() -> fields.number("long"), "field \"long\" must be a number, was \"" + "x".repeat(59) + "...");
  }

  @Test
  void boundsIntegers() {
    refuses(() -> fields.integer("count", 4), "field \"count\" must be an integer in [4, 10000000], was 3");
    refuses(() -> fields.integer("number", 0), "field \"number\" must be an integer in [0, 10000000], was 1.5");
    refuses(() -> parse("{\"n\": 99999999999999}").integer("n", 0), "field \"n\" must be an integer in [0, 10000000], was 99999999999999");
  }

  private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
