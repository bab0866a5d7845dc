package io.synfire.dsl;

import io.synfire.ir.MonitorDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Records a variable of a member.
 *
 * @param <M> the kind of monitor
 */
public abstract sealed class VariableMonitor<M extends VariableMonitor<M>> extends NetworkPart permits StateMonitor, SpikeMonitor {
  private final String variable;
  private final Target target;
  private List<Integer> neurons = List.of();
  private int every = 1;

  VariableMonitor(Member target, String variable) {
    this.target = new Target(target);
    this.variable = Objects.requireNonNull(variable, "variable");
  }

  /** Records these neurons only, by index in [0, size). */
  public M neurons(int... indices) {
    if (Arrays.stream(indices).anyMatch(i -> i < 0)) {
      throw new IllegalArgumentException(kind() + " of " + target.member().name() + ": indices of neurons must not be negative, were "
          + Arrays.toString(indices));
    }
    neurons = Arrays.stream(indices).boxed().toList();
    return self();
  }

  /** Records steps 0, steps, 2 steps, ...; at least 1. */
  public M every(int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException(kind() + " of " + target.member().name() + ": every must be a positive number of steps, was " + steps);
    }
    every = steps;
    return self();
  }

  /** What is recorded: a group or encoder; of an assembly its only output group. */
  public Member target() {
    return target.member();
  }

  /** The recorded variable. */
  public String variable() {
    return variable;
  }

  MonitorDefinition definition(String id, String targetId) {
    return new MonitorDefinition(id, keeps(), targetId, variable, neurons, every);
  }

  abstract MonitorDefinition.Kind keeps();

  abstract M self();

  abstract M anew(Member other);

  @Override
  String kind() {
    return "monitor";
  }

  @Override
  List<NetworkPart> references() {
    return target.references();
  }

  @Override
  void repoint(UnaryOperator<NetworkPart> change) {
    target.repoint(change);
  }

  @Override
  Runnable memento() {
    return target.memento(super.memento());
  }

  @Override
  M copy(UnaryOperator<NetworkPart> change, Weights weights) {
    return anew(target.changed(change)).every(every).neurons(neurons.stream().mapToInt(Integer::intValue).toArray());
  }
}
