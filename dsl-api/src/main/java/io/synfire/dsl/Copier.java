package io.synfire.dsl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Copies members with everything inside them: models, options, nested assemblies, and the connections, projections, decoders and monitors all of whose ends
 * are inside. Learners and optimisers, which concern a network as a whole, are not copied.
 */
final class Copier {
  private final Weights weights;
  private final Map<NetworkPart, NetworkPart> copies = new LinkedHashMap<>();

  Copier(Weights weights) {
    this.weights = weights;
  }

  /** The copy of a part, made with everything inside it unless it was made before. */
  NetworkPart copy(NetworkPart original) {
    NetworkPart known = copies.get(original);
    return known == null ? make(original) : known;
  }

  boolean has(NetworkPart original) {
    return copies.containsKey(original);
  }

  private NetworkPart make(NetworkPart original) {
    Set<NetworkPart> tree = Tree.of(original);
    UnaryOperator<NetworkPart> change = p -> copies.getOrDefault(p, p);
    tree.stream().filter(p -> p instanceof Member && p.references().isEmpty()).forEach(p -> add(p, change));
    tree.stream().filter(p -> !has(p) && isCopied(p, original)).forEach(p -> add(p, change));
    tree.forEach(p -> fill(p, tree));
    return copies.get(original);
  }

  private boolean isCopied(NetworkPart part, NetworkPart original) {
    return !(part instanceof Learner || part instanceof Optimizer) && (part == original || copies.keySet().containsAll(part.references()));
  }

  private void add(NetworkPart part, UnaryOperator<NetworkPart> change) {
    if (!has(part)) {
      NetworkPart copy = part.copy(change, weights);
      copies.put(part, copy);
      if (part instanceof Member member && member.isHidden()) {
        ((Member) copy).assemblyHide();
      }
    }
  }

  private void fill(NetworkPart owner, Set<NetworkPart> tree) {
    NetworkPart copy = copies.get(owner);
    owner.content.byName().forEach((name, part) -> {
      if (copy != null && has(part) && tree.contains(part) && !copy.content.has(copies.get(part))) {
        copy.content.add(name, copies.get(part));
      }
    });
  }
}
