package io.synfire.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an assembly answers about its content. Names are paths relative to the assembly: {@code "layer1"}, {@code "column.exc"}. */
public abstract sealed class Composite extends Member permits Wiring {

  /**
   * The member with this path.
   *
   * @throws io.synfire.diagnostics.DiagnosticException if there is none, with the nearest name
   */
  public Member get(String path) {
    return get(path, Member.class);
  }

  /** The part of this type with this path; otherwise as {@link #get(String)}. */
  public <P extends NetworkPart> P get(String path, Class<P> type) {
    Map<String, P> known = paths(type);
    P part = known.get(path);
    if (part == null) {
      throw Faults.unknown(this, word(type), path, known.keySet());
    }
    return part;
  }

  /** The group with this path; otherwise as {@link #get(String)}. */
  public NeuronGroup group(String path) {
    return get(path, NeuronGroup.class);
  }

  /** The connection with this path; otherwise as {@link #get(String)}. */
  public Connection connection(String path) {
    return get(path, Connection.class);
  }

  private static String word(Class<?> type) {
    return type.getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Path to part, for the parts of this type at any depth. */
  final <P extends NetworkPart> Map<String, P> paths(Class<P> type) {
    Map<String, P> known = new LinkedHashMap<>();
    find("", this, type, known);
    return known;
  }

  private static <P extends NetworkPart> void find(String prefix, NetworkPart owner, Class<P> type, Map<String, P> found) {
    owner.content.byName().forEach((name, part) -> {
      if (type.isInstance(part)) {
        found.put(prefix + name, type.cast(part));
      }
      find(prefix + name + ".", part, type, found);
    });
  }

  /** Whether the part is this assembly or anywhere inside it. */
  public boolean contains(NetworkPart part) {
    return Tree.of(this).contains(part);
  }

  /** The groups, encoders and decoders inside, each once: its direct members, or with {@code recursive} at any depth. */
  public List<Member> getGroups(boolean recursive) {
    List<Member> members = recursive ? Tree.of(this, Member.class) : content.parts(Member.class);
    return members.stream().filter(m -> !(m instanceof Composite)).toList();
  }

  /** The groups of neurons inside at any depth, each once. */
  public List<NeuronGroup> getNeuronGroups() {
    return Tree.of(this, NeuronGroup.class);
  }

  /** This assembly and the assemblies inside it; with {@code recursive} at any depth; those without members only with {@code includeEmpty}. */
  public List<Assembly> getAssemblies(boolean recursive, boolean includeEmpty) {
    List<Assembly> found = new ArrayList<>(List.of((Assembly) this));
    found.addAll(recursive ? Tree.of(this, Assembly.class).stream().filter(a -> a != this).toList() : content.parts(Assembly.class));
    return found.stream().filter(a -> includeEmpty || !a.content.parts(Member.class).isEmpty()).toList();
  }

  /** The members by depth: this assembly, its members, their members, and so on; a member with several parents is listed for each. */
  public List<List<Member>> getLeveledGroups() {
    List<List<Member>> levels = new ArrayList<>();
    for (List<Member> level = List.of(this); !level.isEmpty(); level = level.stream().flatMap(m -> m.content.parts(Member.class).stream()).toList()) {
      levels.add(level);
    }
    return levels;
  }

  /** The assemblies from this one down to the direct parent of the part; empty if it is not inside. Follows the first parent inside. */
  public List<Assembly> getSuperAssemblies(NetworkPart part) {
    List<Assembly> path = new ArrayList<>();
    Optional<NetworkPart> owner = ownerOf(part);
    for (; owner.isPresent(); owner = ownerOf(owner.get())) {
      if (owner.get() instanceof Assembly assembly) {
        path.add(0, assembly);
      }
    }
    return path;
  }

  private Optional<NetworkPart> ownerOf(NetworkPart part) {
    return part == this ? Optional.empty() : part.owners().stream().filter(this::contains).findFirst();
  }

  /** The connections that this assembly holds directly, or with {@code recursive} also those of its projections and of the assemblies inside. */
  public List<Connection> getConnections(boolean recursive) {
    return recursive ? Tree.of(this, Connection.class) : content.parts(Connection.class);
  }

  /** The name that a direct member or connection has in this assembly; empty if it is none. */
  public Optional<String> getAssemblyKey(NetworkPart part) {
    return content.has(part) ? Optional.of(content.nameOf(part)) : Optional.empty();
  }

  /** The connections and projections inside a part. */
  static List<Link<?>> links(NetworkPart root) {
    List<Link<?>> links = new ArrayList<>();
    for (NetworkPart part : Tree.of(root)) {
      if (part instanceof Link<?> link) {
        links.add(link);
      }
    }
    return links;
  }
}
