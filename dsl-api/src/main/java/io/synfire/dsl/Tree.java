package io.synfire.dsl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Walks over what is inside a part. */
final class Tree {
  private Tree() {}

  /** The part and everything inside it, owners before what they own, in order of declaration, each once. */
  static Set<NetworkPart> of(NetworkPart root) {
    Set<NetworkPart> seen = new LinkedHashSet<>();
    collect(root, seen);
    return seen;
  }

  private static void collect(NetworkPart part, Set<NetworkPart> seen) {
    if (seen.add(part)) {
      part.content.parts().forEach(p -> collect(p, seen));
    }
  }

  /** The parts of one kind in it. */
  static <P extends NetworkPart> List<P> of(NetworkPart root, Class<P> kind) {
    return of(root).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** What is inside hidden members, and these themselves. */
  static Set<NetworkPart> hidden(Set<NetworkPart> tree) {
    return tree.stream()
        .filter(p -> p instanceof Member m && m.isHidden())
        .flatMap(p -> of(p).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The outermost parts that hold this one, itself if nothing does. */
  static Set<NetworkPart> roots(NetworkPart part) {
    Set<NetworkPart> roots = new LinkedHashSet<>();
    if (part.owners().isEmpty()) {
      roots.add(part);
    }
    part.owners().forEach(o -> roots.addAll(roots(o)));
    return roots;
  }
}
