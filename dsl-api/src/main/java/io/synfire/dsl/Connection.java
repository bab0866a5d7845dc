package io.synfire.dsl;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A connection from a group or encoder to a group. An assembly as source stands for its output groups, as target for its input groups; see {@link Facing}
 * for which these are. Each pair of them gets its own synapses, called {@code "con3.layer2->layer1"} after the connection and both ends.
 */
public final class Connection extends Link<Connection> {

  /**
   * A connection that belongs to nothing yet; {@link Assembly#addConnection} adds it.
   *
   * @throws IllegalArgumentException if the target takes no input, or the source emits nothing
   */
  public Connection(Member pre, Member post) {
    super(pre, post);
  }

  @Override
  String kind() {
    return "connection";
  }

  @Override
  Connection self() {
    return this;
  }

  @Override
  boolean isExpanded() {
    return pre() instanceof Composite || post() instanceof Composite;
  }

  @Override
  List<Ends> bundles() {
    List<Member> targets = Facing.inputs(this);
    return Facing.outputs(this).stream().flatMap(a -> targets.stream().map(b -> new Ends(a, b))).toList();
  }

  @Override
  Connection copy(UnaryOperator<NetworkPart> change, Weights weights) {
    Connection copy = new Connection((Member) change.apply(pre()), (Member) change.apply(post()));
    copy.takeOver(this, change, weights);
    return copy;
  }
}
