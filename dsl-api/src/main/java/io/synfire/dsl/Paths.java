package io.synfire.dsl;

import java.util.Set;
import java.util.function.Predicate;

/** Paths of names. */
final class Paths {
  private Paths() {}

  /**
   * The path of a part through the first owner of each that is admitted; the outermost one is left out.
   *
   * @param admitted the owners to follow, such as those within one network
   */
  static String id(NetworkPart part, Predicate<NetworkPart> admitted) {
    return part.owners().stream()
        .filter(admitted)
        .findFirst()
        .map(owner -> prefix(owner, admitted) + owner.content.nameOf(part))
        .orElseGet(part::ownName);
  }

  private static String prefix(NetworkPart owner, Predicate<NetworkPart> admitted) {
    return owner.owners().stream().anyMatch(admitted) ? id(owner, admitted) + "." : "";
  }

  /** The path of a part within one that holds it. */
  static String within(NetworkPart holder, NetworkPart part) {
    Set<NetworkPart> inside = Tree.of(holder);
    return id(part, inside::contains);
  }
}
