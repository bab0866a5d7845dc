package io.synfire.dsl;

import io.synfire.diagnostics.DiagnosticKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes members of an assembly out into a network of their own. */
final class Selection {
  private final Assembly from;
  private final List<? extends Member> members;

  Selection(Assembly from, List<? extends Member> members) {
    this.from = from;
    this.members = members;
    for (Member member : members) {
      if (!from.contains(member)) {
        throw Faults.refused(DiagnosticKind.UNKNOWN_NAME, from, member.kind() + " " + member.name() + " is not inside it and cannot be selected");
      }
    }
  }

  Network into(Network network, boolean withConnections) {
    Tree.of(from).forEach(p -> p.content.settle());
    Copier copier = new Copier(Weights.KEEP);
    Set<NetworkPart> inside = new LinkedHashSet<>();
    members.forEach(m -> inside.addAll(Tree.of(m)));
    members.stream().filter(m -> !inside.stream().anyMatch(p -> p != m && p.content.has(m))).distinct().forEach(m -> add(network, copier, m, inside));
    if (withConnections) {
      Composite.links(from).stream().filter(l -> !copier.has(l) && inside.containsAll(l.references())).forEach(l -> add(network, copier, l, inside));
    }
    return network;
  }

  private void add(Network network, Copier copier, NetworkPart part, Set<NetworkPart> inside) {
    if (!inside.containsAll(part.references())) {
      throw Faults.refused(DiagnosticKind.DECODER_WITHOUT_TARGET, part, "its target is not among the selected members; select it too");
    }
    network.content.add(network.content.free(part.name()), copier.copy(part));
  }
}
