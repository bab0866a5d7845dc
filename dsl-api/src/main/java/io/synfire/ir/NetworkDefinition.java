package io.synfire.ir;

import java.util.List;
import java.util.Optional;

/**
 * A network as a value: what every front end makes and every pass and backend reads. Two networks that mean the same are equal.
 *
 * <p>Ids are paths of names from the network down, joined by dots ({@code "column.exc"}); hidden members are absent. The definition may be
 * wrong (unknown ids, shapes that do not meet): the passes say so.
 *
 * @param name name of the network
 * @param lagPolicy how lags that are not given are chosen
 * @param members containers, groups, encoders and decoders in order of declaration
 * @param connections connections in order of declaration, projections already expanded
 * @param monitors monitors in order of declaration
 * @param learners learners in order of declaration
 * @param optimizers optimisers in order of declaration
 */
public record NetworkDefinition(
    String name,
    LagPolicy lagPolicy,
    List<MemberDefinition> members,
    List<ConnectionDefinition> connections,
    List<MonitorDefinition> monitors,
    List<LearnerDefinition> learners,
    List<OptimizerDefinition> optimizers) {

  public NetworkDefinition {
    members = List.copyOf(members);
    connections = List.copyOf(connections);
    monitors = List.copyOf(monitors);
    learners = List.copyOf(learners);
    optimizers = List.copyOf(optimizers);
  }

  /** The member with this id. */
  public Optional<MemberDefinition> member(String id) {
    return members.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /** The members of one kind, in order. */
  public <T extends MemberDefinition> List<T> members(Class<T> kind) {
    return members.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
