package io.synfire.dsl;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A projection from one assembly to another: connections that it holds itself, and one bundle of synapses, with the options of the projection, for each
 * pair of groups that all of its policies admit. Without policies there are only the connections that it holds.
 */
public final class Projection extends Link<Projection> {
  private final List<ConnectionPolicy> policies;

  /**
   * A projection that belongs to nothing yet; {@link Assembly#addProjection} adds it.
   *
   * @param policies which pairs of groups are connected; none means only those of {@link #connect}
   */
  public Projection(Member pre, Member post, ConnectionPolicy... policies) {
    super(pre, post);
    this.policies = List.of(policies);
  }

  /**
   * Adds a connection of its own.
   *
   * @throws IllegalArgumentException if an end is not inside the end of the projection
   */
  public Connection connect(Member source, Member target) {
    return connect("", source, target);
  }

  /** Adds a named connection of its own; see {@link #connect(Member, Member)}. */
  public Connection connect(String name, Member source, Member target) {
    requireInside(source, pre());
    requireInside(target, post());
    Connection connection = new Connection(source, target);
    content.add(Registry.given(name), connection);
    return connection;
  }

  private void requireInside(Member end, Member assembly) {
    if (!Tree.of(assembly).contains(end)) {
      throw new IllegalArgumentException(label() + ": " + end.name() + " is not inside " + assembly.name());
    }
  }

  /** The connections that it holds itself. */
  public List<Connection> connections() {
    return content.parts(Connection.class);
  }

  @Override
  String kind() {
    return "projection";
  }

  @Override
  Projection self() {
    return this;
  }

  @Override
  boolean isExpanded() {
    return true;
  }

  @Override
  List<Ends> bundles() {
    if (policies.isEmpty()) {
      return List.of();
    }
    List<NeuronGroup> targets = Tree.of(post(), NeuronGroup.class);
    return Tree.of(pre(), NeuronGroup.class).stream().flatMap(a -> targets.stream().filter(b -> admits(a, b)).map(b -> new Ends(a, b))).toList();
  }

  private boolean admits(NeuronGroup source, NeuronGroup target) {
    return policies.stream().allMatch(p -> p.admits(this, source, target));
  }

  @Override
  Projection copy(UnaryOperator<NetworkPart> change, Weights weights) {
    Projection copy = new Projection((Member) change.apply(pre()), (Member) change.apply(post()), policies.toArray(ConnectionPolicy[]::new));
    copy.takeOver(this, change, weights);
    return copy;
  }
}
