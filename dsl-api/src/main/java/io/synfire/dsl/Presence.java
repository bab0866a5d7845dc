package io.synfire.dsl;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which parts of a network take part: those that are not hidden, nor need one that is. */
final class Presence {
  private final Network network;
  private final Set<NetworkPart> tree;
  private final Set<NetworkPart> shown;

  Presence(Network network) {
    this.network = network;
    this.tree = Tree.of(network);
    this.shown = new LinkedHashSet<>(tree);
    shown.removeAll(Tree.hidden(tree));
    tree.forEach(p -> p.content.settle());
  }

  String id(NetworkPart part) {
    return Paths.id(part, tree::contains);
  }

  /** The parts that take part, in order of declaration, without the network itself. */
  List<NetworkPart> parts() {
    return shown.stream().filter(p -> p != network && has(p)).toList();
  }

  boolean has(NetworkPart part) {
    return shown.contains(part) && shown.containsAll(part.references()) && shown.containsAll(read(part));
  }

  /** What a decoder, monitor or learner reads inside an assembly. */
  private static List<Member> read(NetworkPart part) {
    return switch (part) {
      case Decoder decoder -> Facing.outputs(decoder.target());
      case VariableMonitor<?> monitor -> Facing.outputs(monitor.target());
      case Learner learner -> learner.modulator().map(Facing::outputs).orElse(List.of());
      default -> List.of();
    };
  }

  /** What refers to something outside the network. */
  List<Diagnostic> strangers() {
    return shown.stream().flatMap(p -> needs(p).stream().filter(r -> !tree.contains(r)).map(r -> stranger(p, r))).toList();
  }

  private List<NetworkPart> needs(NetworkPart part) {
    return part instanceof Learner learner && network.content.has(learner) ? learner.needs() : part.references();
  }

  private Diagnostic stranger(NetworkPart part, NetworkPart reference) {
    String message = part.kind() + " " + id(part) + " refers to " + reference.kind() + " " + reference.name() + ", which is not in " + network.name()
        + "; add it, or delete " + id(part);
    return Diagnostic.of(DiagnosticKind.UNKNOWN_NAME, id(part), message);
  }
}
