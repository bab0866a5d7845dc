package io.synfire.dsl;

import io.synfire.learning.LearningRule;
import io.synfire.model.ModelVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changes parameters of a network. Belongs to a network; the learners of a network that has become a member of another one rest. */
public final class Learner extends NetworkPart {
  private final LearningRule rule;
  private List<NetworkPart> parts;
  private Optional<Target> modulator = Optional.empty();
  private String modulating = "";

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

  /** Reads the third factor, such as a reward, from what a member emits: the output of an encoder, the spikes of a group. */
  public Learner modulator(Member member) {
    return modulator(member, "");
  }

  /** Reads the third factor from a variable of a member, which has one value per target neuron of what learns, or one for all. */
  public Learner modulator(Member member, ModelVariable variable) {
    return modulator(member, variable.name());
  }

  Learner modulator(Member member, String variable) {
    modulator = Optional.of(new Target(member));
    modulating = variable;
    return this;
  }

  /** How it learns. */
  public LearningRule rule() {
    return rule;
  }

  /** What it may change; empty means the whole network. */
  public List<NetworkPart> parts() {
    return parts;
  }

  /** The member that the third factor is read from, if there is one. */
  public Optional<Member> modulator() {
    return modulator.map(Target::member);
  }

  /** The variable that is the third factor; empty for what its member emits. */
  String modulating() {
    return modulating;
  }

  void parts(List<NetworkPart> remaining) {
    parts = List.copyOf(remaining);
  }

  /** What it may change, and what it reads. */
  List<NetworkPart> needs() {
    return Stream.concat(parts.stream(), references().stream()).toList();
  }

  /** This learner with other parts, of no owner. */
  Learner of(List<NetworkPart> others) {
    Learner learner = new Learner(rule, others);
    modulator.ifPresent(m -> learner.modulator(m.member(), modulating));
    return learner;
  }

  @Override
  String kind() {
    return "learner";
  }

  @Override
  List<NetworkPart> references() {
    return modulator.map(Target::references).orElse(List.of());
  }

  @Override
  void repoint(UnaryOperator<NetworkPart> change) {
    parts = parts.stream().map(change).toList();
    modulator.ifPresent(m -> m.repoint(change));
  }

  @Override
  Runnable memento() {
    Runnable rest = modulator.map(m -> m.memento(super.memento())).orElseGet(super::memento);
    List<NetworkPart> before = parts;
    return () -> {
      rest.run();
      parts = before;
    };
  }

  @Override
  Learner copy(UnaryOperator<NetworkPart> change, Weights weights) {
    Learner copy = of(new ArrayList<>(parts));
    copy.repoint(change);
    return copy;
  }
}
