package io.synfire.dsl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Anything in a network that has a name. Compared by identity; networks are compared by {@link Network#definition()}.
 *
 * <p>A part is named by whoever adds it: by the name given there, else by the field of the assembly's class that holds it, else by its kind and a number
 * that counts the unnamed parts of this kind in the assembly ({@code neurons1}, {@code connection2}).
 */
public abstract sealed class NetworkPart permits Member, Link, VariableMonitor, Learner, Optimizer {
  /** What this part holds; empty for all but assemblies and projections. */
  final Registry content = new Registry(this);

  private final List<NetworkPart> owners = new ArrayList<>();

  /** Its name within its first owner; of a part without owner the name of its kind. */
  public final String name() {
    return owners.isEmpty() ? ownName() : owners.get(0).content.nameOf(this);
  }

  /** The path of names from the outermost assembly, which is left out, down to this part, joined by dots; follows the first owner of each. */
  public final String id() {
    return Paths.id(this, owner -> true);
  }

  /** Word for parts of this kind, in names and messages. */
  abstract String kind();

  /** Name while nothing owns it. */
  String ownName() {
    return kind();
  }

  /** The parts that must be in a network for this one to mean something there. */
  List<NetworkPart> references() {
    return List.of();
  }

  /** Replaces every reference by what the function makes of it. */
  void repoint(UnaryOperator<NetworkPart> change) {}

  /** A copy that refers to what the function makes of this part's references, without owner. */
  abstract NetworkPart copy(UnaryOperator<NetworkPart> change, Weights weights);

  /** Puts this part, without what it holds, back into its present state. */
  Runnable memento() {
    List<NetworkPart> before = List.copyOf(owners);
    Runnable parts = content.memento();
    return () -> {
      owners.clear();
      owners.addAll(before);
      parts.run();
    };
  }

  /** The assemblies (of a connection also projections) that hold this part directly, first parent first. */
  final List<NetworkPart> owners() {
    return Collections.unmodifiableList(owners);
  }

  @Override
  public String toString() {
    return kind() + " " + id();
  }

  final void owned(NetworkPart owner) {
    owners.add(owner);
  }

  /** Makes one of the owners the first, whose path is the id. */
  final void ownedFirst(NetworkPart owner) {
    if (owners.remove(owner)) {
      owners.add(0, owner);
    }
  }

  final void disowned(NetworkPart owner) {
    owners.remove(owner);
  }
}
