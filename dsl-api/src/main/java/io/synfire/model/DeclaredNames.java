package io.synfire.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds, before anything is parsed, the names that a model declares: those are never units. */
final class DeclaredNames {
  private static final Pattern INPUT = Pattern.compile("^\\s*input\\s+(\\w+)");
  private static final Pattern DIFFERENTIAL = Pattern.compile("\\bd(\\w+)\\s*/\\s*dt\\s*=");
  private static final Pattern UPDATE = Pattern.compile("^\\s*(\\w+)\\s*[+-]?=");

  private DeclaredNames() {}

  /** Names of parameters, ports and variables. */
  static Set<String> of(ModelText text) {
    Set<String> names = new HashSet<>(text.parameters().keySet());
    Stream.of(text.equations(), text.reset(), text.update()).flatMap(String::lines).forEach(line -> add(line, names));
    return names;
  }

  private static void add(String line, Set<String> names) {
    for (Pattern pattern : List.of(INPUT, DIFFERENTIAL, UPDATE)) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        names.add(matcher.group(1));
        return;
      }
    }
  }
}
