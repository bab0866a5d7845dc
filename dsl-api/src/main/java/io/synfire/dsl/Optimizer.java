package io.synfire.dsl;

import io.synfire.ir.OptimizerDefinition;
import io.synfire.learning.LearningRateSchedule;
import io.synfire.learning.OptimizerRule;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Says how gradients change the parameters of a network. */
public final class Optimizer extends NetworkPart {
  private final OptimizerRule rule;
  private final Optional<LearningRateSchedule> schedule;

  /** An optimiser with a constant learning rate. */
  public Optimizer(OptimizerRule rule) {
    this(rule, Optional.empty());
  }

  /** An optimiser whose learning rate changes. */
  public Optimizer(OptimizerRule rule, LearningRateSchedule schedule) {
    this(rule, Optional.of(schedule));
  }

  Optimizer(OptimizerRule rule, Optional<LearningRateSchedule> schedule) {
    this.rule = Objects.requireNonNull(rule, "rule");
    this.schedule = schedule;
  }

  OptimizerDefinition definition(String id) {
    return new OptimizerDefinition(id, rule, schedule);
  }

  @Override
  String kind() {
    return "optimizer";
  }

  @Override
  Optimizer copy(UnaryOperator<NetworkPart> change, Weights weights) {
    return new Optimizer(rule, schedule);
  }
}
