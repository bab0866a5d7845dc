package io.synfire.dsl;

import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.NetworkDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the parts of a definition into their assemblies, in an order in which a walk over the network meets them as the definition lists them: a member's
 * parents are those that list it, the first of them the one in its path; connections and monitors belong to the assembly in their path, between the
 * assemblies inside it whose own come before and after them.
 */
final class Placement {
  private static final String ROOT = "";

  private final Network network;
  private final NetworkDefinition definition;
  private final Map<String, Member> members;
  private final Map<String, List<String>> inside = new HashMap<>();
  private final Set<String> entered = new LinkedHashSet<>();
  private final List<List<Entry>> sequences = new ArrayList<>();

  /** A part that belongs to an assembly. */
  private record Entry(String owner, String name, NetworkPart part) {}

  Placement(Network network, NetworkDefinition definition, Map<String, Member> members) {
    this.network = network;
    this.definition = definition;
    this.members = members;
    definition.members(ContainerDefinition.class).forEach(c -> inside.put(c.id(), c.members()));
    inside.put(ROOT, List.copyOf(top()));
  }

  /** Members that no assembly listed before them holds, and those whose path says that the network holds them. */
  private Set<String> top() {
    Set<String> reached = new LinkedHashSet<>();
    Set<String> top = new LinkedHashSet<>();
    for (MemberDefinition member : definition.members()) {
      if (!reached.contains(member.id())) {
        top.add(member.id());
        reach(member.id(), reached);
      }
    }
    members.keySet().stream().filter(id -> owner(id).equals(ROOT)).forEach(top::add);
    return top;
  }

  private void reach(String id, Set<String> reached) {
    if (reached.add(id)) {
      inside.getOrDefault(id, List.of()).forEach(m -> reach(m, reached));
    }
  }

  /** The innermost assembly in the path of a part. */
  private String owner(String id) {
    for (int dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1)) {
      if (inside.containsKey(id.substring(0, dot))) {
        return id.substring(0, dot);
      }
    }
    return ROOT;
  }

  private String name(String id) {
    String owner = owner(id);
    return owner.equals(ROOT) ? id : id.substring(owner.length() + 1);
  }

  @SafeVarargs
  final void place(Map<String, ? extends NetworkPart>... attached) {
    for (Map<String, ? extends NetworkPart> parts : attached) {
      List<Entry> sequence = new ArrayList<>();
      parts.forEach((id, part) -> sequence.add(new Entry(owner(id), name(id), part)));
      sequences.add(sequence);
    }
    enter(ROOT, network);
    members.forEach((id, member) -> member.ownedFirst(owner(id).equals(ROOT) ? network : members.get(owner(id))));
  }

  /** Fills an assembly; gives the assemblies that were filled, itself and those met inside it for the first time. */
  private Set<String> enter(String id, Composite assembly) {
    Set<String> filled = new LinkedHashSet<>(Set.of(id));
    for (String child : inside.get(id)) {
      if (known(child) instanceof Composite inner && entered.add(child)) {
        Set<String> within = enter(child, inner);
        filled.addAll(within);
        sequences.forEach(s -> attach(id, assembly, s.subList(0, first(s, within))));
      }
      assembly.content.add(owner(child).equals(id) ? name(child) : free(id, assembly, child), known(child));
    }
    sequences.forEach(s -> attach(id, assembly, s));
    return filled;
  }

  private Member known(String id) {
    Member member = members.get(id);
    if (member == null) {
      throw Faults.unknown(network, "member", id, members.keySet());
    }
    return member;
  }

  /** Position of the first part that belongs to one of these assemblies; 0 if none does. */
  private static int first(List<Entry> sequence, Set<String> owners) {
    for (int i = 0; i < sequence.size(); i++) {
      if (owners.contains(sequence.get(i).owner())) {
        return i;
      }
    }
    return 0;
  }

  private static void attach(String id, Composite assembly, List<Entry> entries) {
    entries.stream().filter(e -> e.owner().equals(id) && !assembly.content.has(e.part())).forEach(e -> assembly.content.add(e.name(), e.part()));
  }

  /** A name for a member that has its path from another parent: its own, or with the first suffix that nothing here needs. */
  private String free(String id, Composite assembly, String child) {
    String name = child.substring(child.lastIndexOf('.') + 1);
    String candidate = assembly.content.free(name);
    for (int n = 1; members.containsKey(id.isEmpty() ? candidate : id + "." + candidate); n++) {
      candidate = assembly.content.free(name + "(" + n + ")");
    }
    return candidate;
  }
}
