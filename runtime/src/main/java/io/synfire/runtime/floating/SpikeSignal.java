package io.synfire.runtime.floating;

import io.synfire.runtime.kernels.Primitives;
import io.synfire.runtime.kernels.RowEvents;
import io.synfire.runtime.kernels.Tile;

/** The spikes of a group of neurons. */
final class SpikeSignal implements Signal {
  private final Primitives primitives;
  private final Tile spike;
  private final int cells;
  private final RowEvents present;
  private final Tile dense;
  private final SpikeHistory history;
  private long presentStep = -1;
  private RowEvents past;
  private long pastStep = -1;

  /**
   * A signal.
   *
   * @param primitives how spikes are collected
   * @param spike the group's variable, 1 or 0
   * @param capacity how many steps to remember beside the present one; 0 for none
   */
  SpikeSignal(Primitives primitives, Tile spike, int capacity) {
    this.primitives = primitives;
    this.spike = spike;
    this.cells = spike.rows() * spike.columns();
    this.present = RowEvents.spikes(spike.rows(), cells);
    this.dense = Tile.of(new float[Tiles.padded(cells)], spike.rows(), spike.columns());
    this.history = capacity == 0 ? null : new SpikeHistory(spike.rows(), spike.columns(), capacity);
  }

  /** Makes room for {@code steps} steps of history before a window that starts at {@code firstStep}. */
  void reserve(int steps, long firstStep) {
    presentStep = -1;
    pastStep = -1;
    if (history != null) {
      history.reserve(steps, firstStep);
    }
  }

  /** Takes in the spikes of a step and counts them per cell. */
  void emit(long step, float[] counts) {
    primitives.collect(spike, present);
    presentStep = step;
    if (history != null) {
      history.put(step, present);
    }
    for (int row = 0; row < present.rows(); row++) {
      for (int e = present.from(row); e < present.from(row + 1); e++) {
        counts[spike.at(row) + present.column(e)]++;
      }
    }
  }

  /** Takes in the spikes of a past step. */
  void restore(long step) {
    history.put(step, primitives.collect(spike, present));
    presentStep = -1;
    pastStep = -1;
  }

  @Override
  public int neurons() {
    return spike.columns();
  }

  @Override
  public boolean sparse(long step) {
    return Signal.isSparse(events(step), cells);
  }

  @Override
  public RowEvents events(long step) {
    if (step == presentStep) {
      return present;
    }
    if (step != pastStep) {
      past = history.get(step);
      pastStep = step;
    }
    return past;
  }

  @Override
  public Tile tile(long step) {
    return step == presentStep ? spike : Signal.expand(events(step), dense);
  }
}
