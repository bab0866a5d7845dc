package io.synfire.passes;

import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import io.synfire.model.ModelText;
import io.synfire.units.Dimension;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A network with its members by id and the interface of each of its models, read once for all rules. */
final class NetworkIndex {
  private final NetworkDefinition network;
  private final Map<String, MemberDefinition> members = new LinkedHashMap<>();
  private final Map<ModelText, ModelInterface> models = new LinkedHashMap<>();

  NetworkIndex(NetworkDefinition network) {
    this.network = network;
    network.members().forEach(m -> members.putIfAbsent(m.id(), m));
    network.members(GroupDefinition.class).forEach(g -> models.computeIfAbsent(g.model().text(), ModelInterface::of));
  }

  NetworkDefinition network() {
    return network;
  }

  /** Members by id, in order of declaration. */
  Map<String, MemberDefinition> members() {
    return members;
  }

  Map<ModelText, ModelInterface> models() {
    return models;
  }

  ModelInterface model(GroupDefinition group) {
    return models.get(group.model().text());
  }

  /** The variables that can be read from a member; empty where that is not known. */
  Optional<Map<String, Dimension>> variables(MemberDefinition member) {
    return member instanceof GroupDefinition group && !model(group).isKnown() ? Optional.empty() : Optional.of(readable(member));
  }

  private Map<String, Dimension> readable(MemberDefinition member) {
    return member instanceof GroupDefinition group ? model(group).variables() : Variables.of(member);
  }

  /** The shape of a group or encoder, where it has one. */
  static Optional<Shape> shape(MemberDefinition member) {
    return switch (member) {
      case GroupDefinition g -> Optional.of(g.shape());
      case EncoderDefinition e -> e.shape();
      default -> Optional.empty();
    };
  }
}
