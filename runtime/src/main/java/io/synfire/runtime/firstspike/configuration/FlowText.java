package io.synfire.runtime.firstspike.configuration;

import io.synfire.runtime.firstspike.configuration.Setting.Mapping;
import io.synfire.runtime.firstspike.configuration.Setting.Scalar;
import io.synfire.runtime.firstspike.configuration.Setting.Sequence;
import java.util.stream.Collectors;

/** Writes a value as YAML in one line. */
final class FlowText {
  private FlowText() {}

  static String of(Setting value) {
    return switch (value) {
      case Sequence s -> s.items().stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
      case Mapping m -> m.entries().entrySet().stream().map(e -> quoted(e.getKey()) + ": " + of(e.getValue())).collect(Collectors.joining(", ", "{", "}"));
      case Scalar s when s.plain() instanceof String text -> quoted(text);
      case Scalar s when s.plain() instanceof Double d && !Double.isFinite(d) -> Double.isNaN(d) ? ".nan" : d > 0 ? ".inf" : "-.inf";
      case Scalar s -> String.valueOf(s.plain());
    };
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append((char) c);
      } else if (c < ' ' || c > '~') {
        quoted.append(String.format("\\u%04x", c));
      } else {
        quoted.append((char) c);
      }
    });
    return quoted.append('"').toString();
  }
}
