package io.synfire.runtime.floating;

import io.synfire.runtime.kernels.RowEvents;
import io.synfire.runtime.kernels.Tile;

/** A connection of each source neuron with the target neuron of the same index, with one delay. */
final class OneToOnePathway implements Pathway {
  private final Signal signal;
  private final SynapseArrays synapses;
  private final ValueHistory inputAdjoint;
  private final int delay;

  /** A pathway; parameters as those of {@link DensePathway}. */
  OneToOnePathway(Signal signal, SynapseArrays synapses, int delay, ValueHistory inputAdjoint) {
    this.signal = signal;
    this.synapses = synapses;
    this.delay = delay;
    this.inputAdjoint = inputAdjoint;
  }

  @Override
  public void deliver(long step, Tile input) {
    if (step < delay) {
      return;
    }
    RowEvents events = signal.events(step - delay);
    float[] weight = synapses.weight()[0];
    float[] y = input.values();
    for (int row = 0; row < events.rows(); row++) {
      for (int e = events.from(row); e < events.from(row + 1); e++) {
        int j = events.column(e);
        y[input.at(row) + j] = Math.fma(synapses.scale() * events.value(e), weight[j], y[input.at(row) + j]);
      }
    }
  }

  @Override
  public void learn(long step, Tile adjoint) {
    if (step < delay) {
      return;
    }
    RowEvents events = signal.events(step - delay);
    float[] gradient = synapses.weightGradient()[0];
    for (int row = 0; row < events.rows(); row++) {
      for (int e = events.from(row); e < events.from(row + 1); e++) {
        int j = events.column(e);
        gradient[j] = Math.fma(synapses.scale() * events.value(e), adjoint.values()[adjoint.at(row) + j], gradient[j]);
      }
    }
  }

  @Override
  public void propagate(long step, long end, Tile sourceAdjoint) {
    if (step + delay >= end) {
      return;
    }
    float[] d = inputAdjoint.get(step + delay).values();
    float[] weight = synapses.weight()[0];
    for (int row = 0; row < sourceAdjoint.rows(); row++) {
      int base = sourceAdjoint.at(row);
      for (int j = 0; j < weight.length; j++) {
        sourceAdjoint.values()[base + j] = Math.fma(synapses.scale() * d[base + j], weight[j], sourceAdjoint.values()[base + j]);
      }
    }
  }
}
