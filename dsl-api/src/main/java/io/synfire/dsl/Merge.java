package io.synfire.dsl;

import java.util.List;
import java.util.Set;

/** Adds everything that another assembly holds to an assembly. */
final class Merge {
  private final Assembly into;
  private final Assembly other;

  Merge(Assembly into, Assembly other) {
    this.into = into;
    this.other = other;
  }

  void run() {
    Set<NetworkPart> present = Tree.of(into);
    other.content.byName().forEach((name, part) -> {
      if (!present.contains(part)) {
        present.addAll(Tree.of(part));
        into.content.add(into.content.free(name), part instanceof Learner learner ? narrowed(learner) : part);
      }
    });
  }

  /** A learner of the whole other assembly goes on learning what it had, not what it has been merged into. */
  private Learner narrowed(Learner learner) {
    List<NetworkPart> parts = learner.parts().isEmpty() ? other.content.parts().stream().filter(Merge::learns).toList() : learner.parts();
    return learner.of(parts);
  }

  private static boolean learns(NetworkPart part) {
    return part instanceof Link<?> || part instanceof Member && !(part instanceof Node);
  }
}
