package io.synfire.dsl;

import io.synfire.diagnostics.DiagnosticKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of one owner, in order of declaration, with the names they have there. */
final class Registry {
  private final NetworkPart owner;
  private final Map<NetworkPart, String> names = new LinkedHashMap<>();
  private final Map<NetworkPart, Integer> ordinals = new HashMap<>();
  private final Map<String, Integer> counters = new HashMap<>();

  Registry(NetworkPart owner) {
    this.owner = owner;
  }

  /**
   * Adds a part.
   *
   * @param name its name, see {@link #given}, or empty to name it after a field or automatically; a bundle of synapses that was made a connection of its
   *     own has a path in its name
   */
  void add(String name, NetworkPart part) {
    if (names.containsKey(part)) {
      throw Faults.of(DiagnosticKind.DUPLICATE_NAME, owner.name(), owner.name() + " already has this " + part.kind() + ", as " + nameOf(part));
    }
    if (Tree.of(part).contains(owner)) {
      throw Faults.of(
          DiagnosticKind.BAD_DECLARATION, owner.name(), part.name() + " cannot be added to " + owner.name() + ": " + owner.name() + " is inside it");
    }
    if (!name.isEmpty()) {
      requireFree(name);
    }
    names.put(part, name);
    ordinals.put(part, name.isEmpty() ? counters.merge(part.kind(), 1, Integer::sum) : 0);
    part.owned(owner);
  }

  /** A name that a user may give: ids are paths of such names, so that it holds none of the marks of paths. */
  static String given(String name) {
    if (!name.matches("[^\\s.>]*")) {
      throw new IllegalArgumentException("a name must not be blank nor hold white space, '.' or '>', was \"" + name + "\"");
    }
    return name;
  }

  private void requireFree(String name) {
    if (resolved().containsValue(name)) {
      throw Faults.of(DiagnosticKind.DUPLICATE_NAME, owner.name(), owner.name() + " already has a part named " + name + "; choose another name");
    }
  }

  void remove(NetworkPart part) {
    settle();
    names.remove(part);
    ordinals.remove(part);
    part.disowned(owner);
  }

  /** Puts a part in the place and under the name of another; a place that the part already has here is given up. */
  void replace(NetworkPart old, NetworkPart part) {
    settle();
    if (has(part)) {
      remove(part);
    }
    Map<NetworkPart, String> before = new LinkedHashMap<>(names);
    names.clear();
    before.forEach((p, n) -> names.put(p == old ? part : p, n));
    ordinals.put(part, ordinals.remove(old));
    old.disowned(owner);
    part.owned(owner);
  }

  boolean has(NetworkPart part) {
    return names.containsKey(part);
  }

  List<NetworkPart> parts() {
    return List.copyOf(names.keySet());
  }

  <P extends NetworkPart> List<P> parts(Class<P> kind) {
    return names.keySet().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  String nameOf(NetworkPart part) {
    String name = names.get(part);
    return name.isEmpty() ? resolved().get(part) : name;
  }

  /** Name to part. */
  Map<String, NetworkPart> byName() {
    Map<String, NetworkPart> parts = new LinkedHashMap<>();
    resolved().forEach((part, name) -> parts.put(name, part));
    return parts;
  }

  /** Fixes the names that were found so far, so that no later edit changes them. */
  void settle() {
    if (names.containsValue("")) {
      names.putAll(resolved());
    }
  }

  /** The name itself if it is free here, else with the first free suffix of {@code (1)}, {@code (2)}, ... */
  String free(String name) {
    Map<NetworkPart, String> taken = resolved();
    String candidate = name;
    for (int n = 1; taken.containsValue(candidate); n++) {
      candidate = name + "(" + n + ")";
    }
    return candidate;
  }

  /** Puts the present state back. */
  Runnable memento() {
    Map<NetworkPart, String> namesBefore = new LinkedHashMap<>(names);
    Map<NetworkPart, Integer> ordinalsBefore = new HashMap<>(ordinals);
    return () -> {
      names.clear();
      names.putAll(namesBefore);
      ordinals.clear();
      ordinals.putAll(ordinalsBefore);
    };
  }

  private Map<NetworkPart, String> resolved() {
    if (!names.containsValue("")) {
      return names;
    }
    Map<NetworkPart, String> all = new LinkedHashMap<>(names);
    FieldNames.of(owner).forEach((part, field) -> all.replace(part, "", field));
    Set<String> taken = new LinkedHashSet<>(all.values());
    all.replaceAll((part, name) -> name.isEmpty() ? automatic(part, taken) : name);
    return all;
  }

  private String automatic(NetworkPart part, Set<String> taken) {
    int number = ordinals.get(part);
    while (!taken.add(part.kind() + number)) {
      number++;
    }
    return part.kind() + number;
  }
}
