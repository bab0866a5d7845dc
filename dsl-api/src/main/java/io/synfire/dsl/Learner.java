package io.synfire.dsl;

import io.synfire.learning.LearningRule;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Changes parameters of a network. Belongs to a network; the learners of a network that has become a member of another one rest. */
public final class Learner extends NetworkPart {
  private final LearningRule rule;
  private List<NetworkPart> parts;

  /**
   * A learner.
   *
   * @param rule how it learns
   * @param parts the members and connections whose parameters it may change; none means the whole network
   */
  public Learner(LearningRule rule, NetworkPart... parts) {
    this(rule, List.of(parts));
  }

  Learner(LearningRule rule, List<NetworkPart> parts) {
    this.rule = Objects.requireNonNull(rule, "rule");
    this.parts = List.copyOf(parts);
  }

  /** How it learns. */
  public LearningRule rule() {
    return rule;
  }

  /** What it may change; empty means the whole network. */
  public List<NetworkPart> parts() {
    return parts;
  }

  void parts(List<NetworkPart> remaining) {
    parts = List.copyOf(remaining);
  }

  @Override
  String kind() {
    return "learner";
  }

  @Override
  void repoint(UnaryOperator<NetworkPart> change) {
    parts = parts.stream().map(change).toList();
  }

  @Override
  Runnable memento() {
    Runnable rest = super.memento();
    List<NetworkPart> before = parts;
    return () -> {
      rest.run();
      parts = before;
    };
  }

  @Override
  Learner copy(UnaryOperator<NetworkPart> change, Weights weights) {
    return new Learner(rule, parts.stream().map(change).toList());
  }
}
