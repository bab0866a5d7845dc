package io.synfire.runtime.firstspike.configuration;

import io.synfire.model.Names;
import io.synfire.runtime.firstspike.configuration.Setting.Mapping;
import io.synfire.runtime.firstspike.configuration.Setting.Place;
import io.synfire.runtime.firstspike.configuration.Setting.Scalar;
import io.synfire.runtime.firstspike.configuration.Setting.Sequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of parameters to sweep over.
 *
 * @param name name of the file
 * @param base the configuration whose values are replaced
 * @param parameters what is replaced, in order: the first changes slowest
 */
record SweepFile(String name, Base base, List<Parameter> parameters) {
  private static final int MAX_MEMBERS = 10_000;
  private static final int MAX_NAME = 120;

  /** A configuration: its name or file, and its text. */
  record Base(String file, String text) {}

  /** Places of the base that take the same values together, by their paths, and the values. */
  record Parameter(List<Place> places, List<Setting> values) {}

  /** A base with values put in: name of the experiment, what to call the file in faults, and the text. */
  record Combination(String name, String file, String text) {}

  /** Reads a file that has the key {@code parameters}; empty for another. */
  static Optional<SweepFile> read(String file, String text, Optional<String> otherBase) {
    Faults faults = new Faults(file);
    Optional<Section> root = YamlText.read(file, text, faults).map(r -> new Section(r, faults)).filter(s -> s.has("parameters"));
    Optional<SweepFile> sweep = root.flatMap(s -> read(s, file, otherBase));
    if (root.isPresent()) {
      faults.stopIfAny();
    }
    return sweep;
  }

  private static Optional<SweepFile> read(Section s, String file, Optional<String> otherBase) {
    Optional<String> base = otherBase.isPresent() ? otherBase : named(s, file);
    s.get("base");
    List<Section> entries = s.list("parameters", "it must be a list of groups such as {path: training_params/torch_seed, value: [1, 2, 3]}").stream()
        .flatMap(e -> s.group(e, "it must be a group of keys such as {path: training_params/torch_seed, value: [1, 2, 3]}").stream()).toList();
    s.close();
    return base.flatMap(b -> {
      Base text = new Base(b, ShippedConfigurations.names().contains(b) ? ShippedConfigurations.text(b) : ConfigurationReader.content(Path.of(b)));
      Faults inBase = new Faults(b);
      Optional<Mapping> tree = YamlText.read(b, text.text(), inBase);
      inBase.stopIfAny();
      List<Parameter> parameters = entries.stream().flatMap(e -> parameter(e, tree.orElseThrow(), b).stream()).toList();
      apart(s, parameters);
      return s.make(() -> new SweepFile(ConfigurationReader.name(file), text, parameters));
    });
  }

  private static Optional<String> named(Section s, String file) {
    Optional<Setting> base = s.required("base", "it must be the name of a shipped configuration, or of a file beside this one");
    return base.flatMap(v -> {
      if (!(v.plain() instanceof String name)) {
        s.fault("base", "is " + v.words() + "; it must be the name of a shipped configuration, or of a file beside this one");
        return Optional.empty();
      }
      return Optional.of(ShippedConfigurations.names().contains(name) ? name : Path.of(file).resolveSibling(name).toString());
    });
  }

  private static Optional<Parameter> parameter(Section s, Mapping base, String file) {
    Optional<Setting> path = s.required("path", "it must be a path of keys such as training_params/torch_seed, or a list of paths");
    Optional<Setting> value = s.required("value", "it must be a list of values");
    s.close();
    List<Setting> paths = path.map(p -> p instanceof Sequence l ? l.items() : List.of(p)).orElse(List.of());
    List<Setting> values = value.map(v -> v instanceof Sequence l ? l.items() : List.of(v)).orElse(List.of());
    if (value.isPresent() && values.isEmpty()) {
      s.fault("value", "is an empty list, so that there is nothing to train; it must be a list of values");
    }
    List<Place> places = paths.stream().flatMap(p -> place(s, p, base, file).stream()).toList();
    return s.make(() -> new Parameter(places, values));
  }

  private static Optional<Place> place(Section s, Setting path, Mapping base, String file) {
    Setting at = base;
    for (String part : String.valueOf(path.plain()).replace('[', '/').replace("]", "").split("[/.]", -1)) {
      Optional<Setting> next = switch (at) {
        case Mapping m -> Optional.ofNullable(m.entries().get(part));
        case Sequence l -> part.matches("\\d{1,6}") && Integer.parseInt(part) < l.items().size() ? Optional.of(l.items().get(Integer.parseInt(part)))
            : Optional.empty();
        case Scalar none -> Optional.empty();
      };
      if (next.isEmpty()) {
        s.faults().add(path.place(), "is " + path.plain() + ", and " + file + " has no '" + part + "' " + (at == base ? "at its top" : "in " + at.place().key())
            + there(at, part));
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.of(at.place());
  }

  private static String there(Setting at, String part) {
    return switch (at) {
      case Mapping m -> {
        String meant = Names.didYouMean(part, m.entries().keySet());
        yield (meant.isEmpty() ? "; there" : meant + " There") + " are " + String.join(", ", m.entries().keySet());
      }
      case Sequence l -> "; there are 0 to " + (l.items().size() - 1);
      case Scalar value -> "; it is " + value.words();
    };
  }

  /** No place may be another's, or lie within it; and the combinations must not be too many. */
  private static void apart(Section s, List<Parameter> parameters) {
    List<Place> places = parameters.stream().flatMap(p -> p.places().stream()).sorted(Comparator.comparingInt(Place::from)).toList();
    for (int k = 1; k < places.size(); k++) {
      if (places.get(k).from() < places.get(k - 1).to() || places.get(k).key().equals(places.get(k - 1).key())) {
        s.fault("parameters", "change " + places.get(k).key() + " twice, or within " + places.get(k - 1).key() + "; leave one of them out");
      }
    }
    double members = parameters.stream().mapToDouble(p -> p.values().size()).reduce(1, (a, b) -> a * b);
    if (members > MAX_MEMBERS) {
      s.fault("parameters", "give " + (long) members + " combinations, and a sweep has at most " + MAX_MEMBERS);
    }
  }

  private record Change(Parameter parameter, Setting value) {
    Stream<Replacement> replacements() {
      return parameter.places().stream().map(p -> new Replacement(p, FlowText.of(value)));
    }

    String words() {
      String key = parameter.places().getFirst().key();
      return key.substring(1 + key.lastIndexOf('.')) + "=" + (value.plain() instanceof String text ? text : FlowText.of(value));
    }
  }

  private record Replacement(Place place, String text) {}

  /** All combinations of values, each with a name of its own. */
  List<Combination> combinations() {
    List<List<Change>> all = List.of(List.of());
    for (Parameter parameter : parameters) {
      all = all.stream().flatMap(c -> parameter.values().stream().map(v -> with(c, new Change(parameter, v)))).toList();
    }
    Set<String> names = new HashSet<>();
    List<Combination> combinations = new ArrayList<>();
    for (List<Change> changes : all) {
      combinations.add(combination(changes, names));
    }
    return combinations;
  }

  private static List<Change> with(List<Change> changes, Change change) {
    return Stream.concat(changes.stream(), Stream.of(change)).toList();
  }

  private Combination combination(List<Change> changes, Set<String> names) {
    String words = changes.stream().map(Change::words).collect(Collectors.joining(", "));
    String whole = ConfigurationReader.name(base.file()) + "_" + words.replace(", ", "_").replaceAll("[^A-Za-z0-9._=+-]", "");
    String stem = whole.length() > MAX_NAME ? whole.substring(0, MAX_NAME) : whole;
    String free = stem;
    for (int n = 2; !names.add(free); n++) {
      free = stem + "_" + n;
    }
    return new Combination(free, base.file() + " (" + words + ")", text(changes) + "# From " + ConfigurationReader.name(base.file()) + " by " + name + ": "
        + words.replaceAll("\\R", " ") + "\n");
  }

  private String text(List<Change> changes) {
    StringBuilder text = new StringBuilder(base.text());
    changes.stream().flatMap(Change::replacements).sorted(Comparator.comparingInt((Replacement r) -> r.place().from()).reversed()).forEach(r -> {
      int from = base.text().offsetByCodePoints(0, r.place().from());
      int to = base.text().offsetByCodePoints(0, r.place().to());
      String old = base.text().substring(from, to);
      text.replace(from, to - (old.length() - old.stripTrailing().length()), (from == to ? " " : "") + r.text());
    });
    return text.toString().endsWith("\n") ? text.toString() : text + "\n";
  }
}
