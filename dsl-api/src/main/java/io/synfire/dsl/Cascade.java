package io.synfire.dsl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deletes a part together with everything that means nothing without it, at all levels. A member that the network still has by another parent stays, and
 * keeps what refers to it from outside the assembly it was deleted from.
 */
final class Cascade {
  private final NetworkPart owner;
  private final NetworkPart part;
  private final Set<NetworkPart> scopes;
  private final Map<NetworkPart, String> ids = new LinkedHashMap<>();
  private final Set<NetworkPart> sound = new LinkedHashSet<>();
  private final Set<NetworkPart> gone = new LinkedHashSet<>();
  private final List<String> narrowed = new ArrayList<>();

  private Cascade(NetworkPart owner, NetworkPart part) {
    this.owner = owner;
    this.part = part;
    this.scopes = Edit.scopes(owner);
    for (NetworkPart p : Edit.world(scopes)) {
      p.content.settle();
      ids.put(p, p.id());
      if (Facing.resolves(p)) {
        sound.add(p);
      }
    }
  }

  static Removal delete(NetworkPart owner, NetworkPart part) {
    return new Cascade(owner, part).run();
  }

  private Removal run() {
    owner.content.remove(part);
    gone.addAll(Tree.of(part));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (NetworkPart scope : scopes) {
        changed |= sweep(Tree.of(scope));
      }
    }
    gone.removeAll(Edit.world(scopes));
    Map<String, NetworkPart> removed = new LinkedHashMap<>();
    ids.keySet().stream().filter(p -> p == part || gone.contains(p)).forEach(p -> removed.put(ids.get(p), p));
    return new Removal(removed, narrowed);
  }

  /** Removes from a scope what has lost its meaning there; says whether there was any. */
  private boolean sweep(Set<NetworkPart> scope) {
    Set<NetworkPart> lost = new LinkedHashSet<>(gone);
    lost.removeAll(scope);
    List<NetworkPart> victims = scope.stream().filter(p -> !Collections.disjoint(Edit.needs(p), lost) || sound.contains(p) && !Facing.resolves(p)).toList();
    for (NetworkPart victim : victims) {
      if (victim instanceof Learner learner && !lost.containsAll(learner.parts()) && Collections.disjoint(learner.references(), lost)) {
        narrow((Learner) Edit.owned(learner, Edit.world(scopes)), lost);
      } else {
        remove(victim, scope);
      }
    }
    return !victims.isEmpty();
  }

  private void narrow(Learner learner, Set<NetworkPart> lost) {
    learner.parts(learner.parts().stream().filter(p -> !lost.contains(p)).toList());
    narrowed.add(learner.id());
  }

  private void remove(NetworkPart victim, Set<NetworkPart> scope) {
    gone.addAll(Tree.of(victim));
    List.copyOf(victim.owners()).stream().filter(scope::contains).forEach(o -> o.content.remove(victim));
  }
}
