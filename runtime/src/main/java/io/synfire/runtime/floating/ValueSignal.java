package io.synfire.runtime.floating;

import io.synfire.runtime.kernels.Primitives;
import io.synfire.runtime.kernels.RowEvents;
import io.synfire.runtime.kernels.Tile;

/** A graded variable of a group of neurons, such as its voltage. */
final class ValueSignal implements Signal {
  private final Primitives primitives;
  private final Tile variable;
  private final ValueHistory history;
  private final RowEvents nonZero;

  /**
   * A signal.
   *
   * @param primitives how elements are collected
   * @param variable the variable
   * @param capacity how many steps to remember, at least 1
   */
  ValueSignal(Primitives primitives, Tile variable, int capacity) {
    this.primitives = primitives;
    this.variable = variable;
    this.history = new ValueHistory(variable.rows(), variable.columns(), capacity);
    this.nonZero = RowEvents.valued(variable.rows(), variable.rows() * variable.columns());
  }

  /** Makes room for {@code steps} steps before a window that starts at {@code firstStep}. */
  void reserve(int steps, long firstStep) {
    history.reserve(steps, firstStep);
  }

  /** Takes in the values of a step. */
  void emit(long step) {
    history.put(step, variable.values());
  }

  @Override
  public int neurons() {
    return variable.columns();
  }

  @Override
  public boolean sparse(long step) {
    return false;
  }

  @Override
  public RowEvents events(long step) {
    return primitives.collect(tile(step), nonZero);
  }

  @Override
  public Tile tile(long step) {
    return history.get(step);
  }
}
