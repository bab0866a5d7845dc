package io.synfire.dsl;

import io.synfire.diagnostics.DiagnosticKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a member in the place of another one, with everything that refers to it. */
final class Replacement {
  private final Assembly assembly;
  private final Member old;
  private final Member fresh;
  private final Weights policy;
  private final String refusal;

  Replacement(Assembly assembly, Member old, Member fresh, Weights policy) {
    this.assembly = assembly;
    this.old = old;
    this.fresh = fresh;
    this.policy = policy;
    this.refusal = "it cannot replace " + old.name() + ": ";
  }

  void run() {
    if (Tree.of(fresh).contains(assembly)) {
      throw Faults.refused(DiagnosticKind.BAD_DECLARATION, assembly, "it is inside " + fresh.name() + ", which therefore cannot become its member");
    }
    Set<NetworkPart> scopes = Edit.scopes(assembly);
    Set<NetworkPart> world = Edit.world(scopes);
    world.addAll(Tree.of(fresh));
    world.forEach(p -> p.content.settle());
    Edit.atomically(world, () -> change(scopes, world.stream().filter(Facing::resolves).toList()));
  }

  private void change(Set<NetworkPart> scopes, List<NetworkPart> sound) {
    Map<NetworkPart, NetworkPart> successors = successors();
    assembly.content.replace(old, fresh);
    Set<NetworkPart> changed = new LinkedHashSet<>();
    Set<NetworkPart> world = Edit.world(scopes);
    for (NetworkPart scope : scopes) {
      Set<NetworkPart> tree = Tree.of(scope);
      Set<NetworkPart> lost = Tree.of(old);
      lost.removeAll(tree);
      tree.stream().filter(p -> !Collections.disjoint(Edit.needs(p), lost)).forEach(p -> changed.add(repoint(Edit.owned(p, world), lost, successors)));
    }
    requireSound(scopes, sound, changed);
    changed.stream().filter(Link.class::isInstance).forEach(l -> Fit.renew((Link<?>) l, policy));
  }

  /** What takes the place of the old member and, by relative path and kind, of what is inside it. */
  private Map<NetworkPart, NetworkPart> successors() {
    Map<NetworkPart, NetworkPart> successors = new LinkedHashMap<>();
    Map<String, NetworkPart> inside = new LinkedHashMap<>();
    Tree.of(fresh).stream().filter(p -> p != fresh).forEach(p -> inside.put(Paths.within(fresh, p), p));
    for (NetworkPart part : Tree.of(old)) {
      NetworkPart successor = part == old ? fresh : inside.get(Paths.within(old, part));
      if (successor != null && (part == old || successor.getClass() == part.getClass())) {
        successors.put(part, successor);
      }
    }
    return successors;
  }

  private NetworkPart repoint(NetworkPart part, Set<NetworkPart> lost, Map<NetworkPart, NetworkPart> successors) {
    for (NetworkPart needed : Edit.needs(part)) {
      if (lost.contains(needed) && !successors.containsKey(needed)) {
        String reason = part + " refers to " + needed.name() + " inside it, which " + fresh.name() + " does not have; delete or re-point " + part.id()
            + " first";
        throw Faults.refused(DiagnosticKind.UNKNOWN_NAME, fresh, refusal + reason);
      }
    }
    part.repoint(p -> lost.contains(p) ? successors.get(p) : p);
    return part;
  }

  private void requireSound(Set<NetworkPart> scopes, List<NetworkPart> sound, Set<NetworkPart> changed) {
    Set<NetworkPart> checked = Edit.world(scopes);
    checked.removeIf(p -> !sound.contains(p) && !changed.contains(p));
    for (NetworkPart part : checked) {
      if (!Facing.resolves(part)) {
        throw Faults.refused(DiagnosticKind.UNKNOWN_PORT, fresh, refusal + part + " would dangle, as " + reason(part));
      }
    }
  }

  private String reason(NetworkPart part) {
    return fresh instanceof Node
        ? fresh.kind() + " " + fresh.name() + " cannot be its end"
        : part instanceof Link<?> ? "no group in " + fresh.name() + " is free to take its place" : "it needs exactly one output group";
  }
}
