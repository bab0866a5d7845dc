package io.synfire.dsl;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What all edits share. */
final class Edit {
  private Edit() {}

  /** Makes a change entirely or, where it is refused, not at all. */
  static void atomically(Collection<NetworkPart> parts, Runnable change) {
    List<Runnable> mementos = parts.stream().map(NetworkPart::memento).toList();
    try {
      change.run();
    } catch (RuntimeException refused) {
      mementos.forEach(Runnable::run);
      throw refused;
    }
  }

  /** The part that was edited and the outermost ones around it, within which references may have lost their meaning. */
  static Set<NetworkPart> scopes(NetworkPart edited) {
    Set<NetworkPart> scopes = new LinkedHashSet<>(List.of(edited));
    scopes.addAll(Tree.roots(edited));
    return scopes;
  }

  /** Everything in these scopes. */
  static Set<NetworkPart> world(Set<NetworkPart> scopes) {
    Set<NetworkPart> world = new LinkedHashSet<>();
    scopes.forEach(s -> world.addAll(Tree.of(s)));
    return world;
  }

  /** What is needed, by a learner in part only. */
  static List<NetworkPart> needs(NetworkPart part) {
    return part instanceof Learner learner ? learner.needs() : part.references();
  }

  /**
   * The part itself if it is held in the edited networks only; else a copy that takes its place there, so that the other owners do not see the edit.
   *
   * @param world everything in the edited networks
   */
  static NetworkPart owned(NetworkPart part, Set<NetworkPart> world) {
    List<NetworkPart> inside = part.owners().stream().filter(world::contains).toList();
    if (part instanceof Composite || inside.size() == part.owners().size()) {
      return part;
    }
    NetworkPart copy = part.copy(p -> p, Weights.KEEP);
    inside.forEach(owner -> owner.content.replace(part, copy));
    world.stream().filter(p -> needs(p).contains(part)).forEach(p -> p.repoint(r -> r == part ? copy : r));
    return copy;
  }
}
