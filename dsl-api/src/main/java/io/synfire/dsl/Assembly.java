package io.synfire.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A named set of members and the connections between them: the unit of modelling and of editing. An edit is made entirely or, where it is refused with a
 * {@link io.synfire.diagnostics.DiagnosticException}, not at all. Trained weights stay wherever they still fit.
 */
public non-sealed class Assembly extends Wiring {

  /**
   * Adds a member. A member may have several parents; its id is the path of the first.
   *
   * @throws io.synfire.diagnostics.DiagnosticException if the name is taken, the member is here already, or it holds this assembly
   */
  public <M extends Member> M addAssembly(String name, M member) {
    return named(name, member);
  }

  /** Adds a connection; its ends need to be in the network by the time its definition is made. */
  public Connection addConnection(String name, Connection connection) {
    return named(name, connection);
  }

  /** Adds a projection. */
  public Projection addProjection(String name, Projection projection) {
    return named(name, projection);
  }

  /** Adds a monitor. */
  public <M extends VariableMonitor<M>> M addMonitor(String name, M monitor) {
    return named(name, monitor);
  }

  /**
   * Deletes a direct member, and with it, at all levels of the network: the connections and projections that end at it or inside it, its monitors and
   * decoders, and what learners say of it. A learner that has nothing left to change goes too. Connections to an assembly that has lost its last group go as
   * well.
   *
   * @return everything that was removed
   */
  public Removal delAssembly(Member member) {
    return delete(member);
  }

  /** Deletes the member with this path; otherwise as {@link #delAssembly(Member)}. */
  public Removal delAssembly(String path) {
    return delete(path, Member.class);
  }

  /** Deletes a direct connection, and what learners say of it. */
  public Removal delConnection(Connection connection) {
    return delete(connection);
  }

  /** Deletes the connection with this path, which may be one of a projection. */
  public Removal delConnection(String path) {
    return delete(path, Connection.class);
  }

  /** Deletes a projection with its connections. */
  public Removal delProjection(Projection projection) {
    return delete(projection);
  }

  /** Deletes a monitor. */
  public Removal delMonitor(VariableMonitor<?> monitor) {
    return delete(monitor);
  }

  /** Adds a deep copy with the trained weights; as {@link #copyAssembly(String, Member, Weights)} with {@link Weights#KEEP}. */
  public Member copyAssembly(String name, Member original) {
    return copyAssembly(name, original, Weights.KEEP);
  }

  /**
   * Adds a deep copy: models, options, nested assemblies, and the connections, projections, decoders and monitors that lie entirely inside. The copy shares
   * nothing with the original. Of a network its learners and optimisers are left out: the outermost network's act on the copy. A copied decoder reads what
   * the original reads.
   *
   * @param original a member of this or any other assembly, or one of none
   * @param weights whether trained weights are copied too
   */
  public Member copyAssembly(String name, Member original, Weights weights) {
    return named(name, (Member) new Copier(weights).copy(original));
  }

  /** Replaces a direct member, keeping weights; as {@link #replaceAssembly(Member, Member, Weights)} with {@link Weights#KEEP}. */
  public void replaceAssembly(Member old, Member fresh) {
    replaceAssembly(old, fresh, Weights.KEEP);
  }

  /**
   * Puts a member in the place and under the name of a direct member. Everything at all levels that referred to the old one, or to something inside it that
   * the new one has under the same relative path, refers to the new one from then on: both ends of connections, projections, decoders, monitors, learners.
   * A new one that was a direct member before moves. Shapes follow from the new ends.
   *
   * @param weights with {@link Weights#KEEP}, weights that do not fit any longer are an error that names both shapes; with {@link Weights#REINITIALISE} the
   *     re-pointed connections start anew
   * @throws io.synfire.diagnostics.DiagnosticException also if something would be left dangling
   */
  public void replaceAssembly(Member old, Member fresh, Weights weights) {
    requireDirect(old);
    if (old != fresh) {
      new Replacement(this, old, fresh, weights).run();
    }
  }

  /** Replaces the member with this path; otherwise as {@link #replaceAssembly(Member, Member, Weights)}. */
  public void replaceAssembly(String old, Member fresh, Weights weights) {
    ((Assembly) holder(old)).replaceAssembly(get(old), fresh, weights);
  }

  /** Replaces the member with this path, keeping weights. */
  public void replaceAssembly(String old, Member fresh) {
    replaceAssembly(old, fresh, Weights.KEEP);
  }

  /**
   * Adds everything that another assembly holds and that is not here yet, the very same objects. A name that is taken gets the first free suffix of
   * {@code (1)}, {@code (2)}, ... The other assembly keeps its parts. A learner of the whole other network learns the merged parts only.
   */
  public void mergeAssembly(Assembly other) {
    Edit.atomically(union(other), () -> new Merge(this, other).run());
  }

  private List<NetworkPart> union(Assembly other) {
    return Stream.concat(Tree.of(this).stream(), Tree.of(other).stream()).distinct().toList();
  }

  /** The members with these paths, to select them by name. */
  public List<Member> members(String... paths) {
    return Arrays.stream(paths).map(this::get).toList();
  }

  /** Selects with connections, under the name {@code selection}; see {@link #selectAssembly(List, String, boolean)}. */
  public Network selectAssembly(List<? extends Member> members) {
    return selectAssembly(members, "selection");
  }

  /** Selects with connections; see {@link #selectAssembly(List, String, boolean)}. */
  public Network selectAssembly(List<? extends Member> members, String name) {
    return selectAssembly(members, name, true);
  }

  /**
   * A network of copies of these members with their trained weights. This assembly is left as it is, and later edits of either do not touch the other.
   *
   * @param members members at any depth
   * @param withConnections whether to take along the connections and projections with both ends inside the selection
   */
  public Network selectAssembly(List<? extends Member> members, String name, boolean withConnections) {
    return new Selection(this, members).into(new Network(name), withConnections);
  }

  final Removal delete(NetworkPart part) {
    requireDirect(part);
    return Cascade.delete(this, part);
  }

  private <P extends NetworkPart> Removal delete(String path, Class<P> kind) {
    P part = get(path, kind);
    return Cascade.delete(holder(path), part);
  }

  /** What directly holds the part with this path. */
  private NetworkPart holder(String path) {
    NetworkPart part = get(path, NetworkPart.class);
    Map<String, NetworkPart> known = paths(NetworkPart.class);
    for (int dot = path.lastIndexOf('.'); dot >= 0; dot = path.lastIndexOf('.', dot - 1)) {
      NetworkPart owner = known.get(path.substring(0, dot));
      if (owner != null && owner.content.byName().get(path.substring(dot + 1)) == part) {
        return owner;
      }
    }
    return this;
  }

  private void requireDirect(NetworkPart part) {
    if (!content.has(part)) {
      throw Faults.unknown(this, "direct " + part.kind(), part.name(), content.byName().keySet());
    }
  }

  @Override
  final String kind() {
    return "assembly";
  }

  @Override
  Assembly copy(UnaryOperator<NetworkPart> change, Weights weights) {
    return new Assembly();
  }
}
