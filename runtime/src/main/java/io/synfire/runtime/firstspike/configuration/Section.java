package io.synfire.runtime.firstspike.configuration;

import io.synfire.model.Names;
import io.synfire.runtime.firstspike.configuration.Setting.Mapping;
import io.synfire.runtime.firstspike.configuration.Setting.Place;
import io.synfire.runtime.firstspike.configuration.Setting.Scalar;
import io.synfire.runtime.firstspike.configuration.Setting.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The keys of a group, each read by the kind of value that it must have. What is wrong becomes a fault, and reading goes on with a value that is allowed;
 * {@link #make} then makes nothing of the group. Keys that nobody asked for are faults of {@link #close}.
 */
final class Section {
  private final Mapping mapping;
  private final Faults faults;
  private final Set<String> asked = new TreeSet<>();
  private final int faultsBefore;

  Section(Mapping mapping, Faults faults) {
    this.mapping = mapping;
    this.faults = faults;
    this.faultsBefore = faults.count();
  }

  Faults faults() {
    return faults;
  }

  Place place() {
    return mapping.place();
  }

  /** Where a key stands, or where it is missing. */
  Place place(String key) {
    Setting value = mapping.entries().get(key);
    return value == null ? new Place(mapping.place().member(key), mapping.place().line(), 0, 0) : value.place();
  }

  /** Where a path such as {@code classes[1].name} stands in the group, or where it leaves the file. */
  Place placeOf(String path) {
    Setting at = mapping;
    for (String part : path.replace('[', '.').replace("]", "").split("\\.")) {
      Setting next = switch (at) {
        case Mapping m -> m.entries().get(part);
        case Sequence l when part.matches("\\d{1,6}") && Integer.parseInt(part) < l.items().size() -> l.items().get(Integer.parseInt(part));
        default -> null;
      };
      if (next == null) {
        return new Place(mapping.place().member(path), at.place().line(), 0, 0);
      }
      at = next;
    }
    return at.place();
  }

  void fault(String key, String text) {
    faults.add(place(key), text);
  }

  /** The value of a key; empty where it is not given, or given as nothing. */
  Optional<Setting> get(String key) {
    asked.add(key);
    return Optional.ofNullable(mapping.entries().get(key)).filter(v -> !(v instanceof Scalar s && s.plain() == null));
  }

  boolean has(String key) {
    return get(key).isPresent();
  }

  /** The value of a key that must be there. */
  Optional<Setting> required(String key, String meaning) {
    Optional<Setting> value = get(key);
    if (value.isEmpty()) {
      fault(key, (mapping.entries().containsKey(key) ? "is empty" : "is missing") + "; " + meaning);
    }
    return value;
  }

  double number(String key, Range range) {
    return required(key, "it must be " + range.words()).map(v -> number(v, range)).orElse(1.0);
  }

  double number(String key, double otherwise, Range range) {
    return get(key).map(v -> number(v, range)).orElse(otherwise);
  }

  /** A number, where one is given; {@code false} stands for none. */
  OptionalDouble optional(String key, Range range) {
    return get(key).filter(v -> !Boolean.FALSE.equals(v.plain())).map(v -> OptionalDouble.of(number(v, range))).orElse(OptionalDouble.empty());
  }

  int count(String key, Range range) {
    return required(key, "it must be " + range.words()).map(v -> (int) whole(v, range)).orElse(1);
  }

  int count(String key, int otherwise, Range range) {
    return get(key).map(v -> (int) whole(v, range)).orElse(otherwise);
  }

  long seed(String key) {
    return required(key, "it must be a whole number, so that a run can be repeated").map(v -> whole(v, Range.SEED)).orElse(0L);
  }

  boolean flag(String key, boolean otherwise) {
    return get(key).map(v -> truth(v, otherwise)).orElse(otherwise);
  }

  boolean flag(String key) {
    return required(key, "it must be true or false").map(v -> truth(v, false)).orElse(false);
  }

  /** One of the names of a set. */
  Optional<String> name(String key, Set<String> names) {
    String known = String.join(", ", new TreeSet<>(names));
    return required(key, "it must be one of " + known).flatMap(v -> {
      if (v instanceof Scalar s && s.plain() instanceof String text && names.contains(text)) {
        return Optional.of(text);
      }
      String meant = v.plain() instanceof String text ? Names.didYouMean(text, names) : "";
      faults.add(v.place(), "is " + v.words() + ", which is not known" + (meant.isEmpty() ? "; it" : meant + " It") + " must be one of " + known);
      return Optional.empty();
    });
  }

  /** The group of keys under a key that must be there. */
  Optional<Section> section(String key, String meaning) {
    return required(key, meaning).flatMap(v -> group(v, meaning));
  }

  /** The group of keys under a key, where it is given. */
  Optional<Section> optionalSection(String key, String meaning) {
    return get(key).flatMap(v -> group(v, meaning));
  }

  Optional<Section> group(Setting value, String meaning) {
    if (value instanceof Mapping m) {
      return Optional.of(new Section(m, faults));
    }
    faults.add(value.place(), "is " + value.words() + "; " + meaning);
    return Optional.empty();
  }

  /** The list under a key; empty where it is not given. */
  List<Setting> list(String key, String meaning) {
    return get(key).map(v -> {
      if (v instanceof Sequence s) {
        return s.items();
      }
      faults.add(v.place(), "is " + v.words() + "; " + meaning);
      return List.<Setting>of();
    }).orElse(List.of());
  }

  List<Double> numbers(String key, Range range) {
    return list(key, "it must be a list of numbers").stream().map(v -> number(v, range)).toList();
  }

  List<Integer> counts(String key, Range range) {
    return list(key, "it must be a list of whole numbers").stream().map(v -> (int) whole(v, range)).toList();
  }

  /** A key that changes nothing here: a note where it is given. */
  void unread(String key, String why) {
    get(key).ifPresent(v -> faults.note(place(key), "changes nothing here: " + why));
  }

  /** A key of an older schema: a fault where it is given, which is told. */
  boolean former(String key, String now) {
    boolean given = mapping.entries().containsKey(key);
    if (given) {
      asked.add(key);
      fault(key, "is of an older schema; " + now);
    }
    return given;
  }

  /** Keys not asked for, as plain Java, and asked for from now on. */
  Map<String, Object> rest() {
    Map<String, Object> rest = new LinkedHashMap<>();
    mapping.entries().forEach((key, value) -> {
      if (asked.add(key)) {
        rest.put(key, value.plain());
      }
    });
    return rest;
  }

  /** Ends reading of the group: faults for the keys that nobody asked for. */
  void close() {
    for (String key : new ArrayList<>(mapping.entries().keySet())) {
      if (!asked.contains(key)) {
        String meant = Names.didYouMean(key, asked);
        fault(key, "is not known" + (meant.isEmpty() ? "; keys" : meant + " Keys") + " here are " + String.join(", ", asked));
      }
    }
  }

  /** Ends reading of a group whose keys depend on its kind, if the kind is known. */
  void close(Optional<String> kind) {
    if (kind.isPresent()) {
      close();
    }
  }

  /** Makes something of the values, if nothing is wrong in the group; what its maker refuses becomes a fault of the group. */
  <T> Optional<T> make(Supplier<T> maker) {
    if (faults.count() > faultsBefore) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      faults.add(place(), "cannot be: " + e.getMessage());
      return Optional.empty();
    }
  }

  private double number(Setting value, Range range) {
    if (value instanceof Scalar s && s.plain() instanceof Number n) {
      if (range.contains(n.doubleValue())) {
        return n.doubleValue();
      }
      faults.add(value.place(), "is " + n + "; it must be " + range.demand(n.doubleValue()));
      return 1;
    }
    faults.add(value.place(), "is " + value.words() + "; it must be " + range.words() + quotes(value));
    return 1;
  }

  private long whole(Setting value, Range range) {
    double number = number(value, range);
    if (number != Math.rint(number)) {
      faults.add(value.place(), "is " + number + "; it must be " + range.words());
      return 1;
    }
    return value.plain() instanceof Long n ? n : (long) number;
  }

  private boolean truth(Setting value, boolean otherwise) {
    if (value instanceof Scalar s && s.plain() instanceof Boolean b) {
      return b;
    }
    faults.add(value.place(), "is " + value.words() + "; it must be true or false");
    return otherwise;
  }

  private static String quotes(Setting value) {
    return value.plain() instanceof String text && text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?") ? ", without quotes" : "";
  }
}
