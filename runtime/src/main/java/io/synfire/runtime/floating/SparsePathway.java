package io.synfire.runtime.floating;

import io.synfire.runtime.kernels.RowEvents;
import io.synfire.runtime.kernels.Tile;
import io.synfire.runtime.parameters.SynapsePattern;
import java.util.List;

/**
 * A connection with a list of synapses for each source neuron: one that is sparse, or has a delay for each synapse. Sums are taken in
 * order of delay, then of source neuron.
 */
final class SparsePathway implements Pathway {
  private final Signal signal;
  private final SynapseArrays synapses;
  private final ValueHistory inputAdjoint;
  private final DelayedSynapses[] parts;
  private final boolean oneRow;

  /** A pathway; parameters as those of {@link DensePathway}, with the synapses by delay. */
  SparsePathway(Signal signal, SynapseArrays synapses, List<DelayedSynapses> parts, ValueHistory inputAdjoint) {
    this.signal = signal;
    this.synapses = synapses;
    this.inputAdjoint = inputAdjoint;
    this.parts = parts.toArray(DelayedSynapses[]::new);
    this.oneRow = !parts.isEmpty() && synapses.weight().length < parts.getFirst().pattern().start().length - 1;
  }

  @Override
  public void deliver(long step, Tile input) {
    for (DelayedSynapses part : parts) {
      if (step >= part.delay()) {
        gather(part.pattern(), signal.events(step - part.delay()), input);
      }
    }
  }

  private void gather(SynapsePattern pattern, RowEvents events, Tile input) {
    int[] column = pattern.column();
    float[] y = input.values();
    for (int row = 0; row < events.rows(); row++) {
      int base = input.at(row);
      for (int e = events.from(row); e < events.from(row + 1); e++) {
        int source = events.column(e);
        float factor = synapses.scale() * events.value(e);
        float[] weight = weights(synapses.weight(), source);
        for (int s = pattern.start()[source]; s < pattern.start()[source + 1]; s++) {
          y[base + column[s]] = Math.fma(factor, weight[column[s]], y[base + column[s]]);
        }
      }
    }
  }

  @Override
  public void learn(long step, Tile adjoint) {
    for (DelayedSynapses part : parts) {
      if (step >= part.delay()) {
        scatter(part.pattern(), signal.events(step - part.delay()), adjoint);
      }
    }
  }

  private void scatter(SynapsePattern pattern, RowEvents events, Tile adjoint) {
    int[] column = pattern.column();
    float[] d = adjoint.values();
    for (int row = 0; row < events.rows(); row++) {
      int base = adjoint.at(row);
      for (int e = events.from(row); e < events.from(row + 1); e++) {
        int source = events.column(e);
        float factor = synapses.scale() * events.value(e);
        float[] gradient = weights(synapses.weightGradient(), source);
        for (int s = pattern.start()[source]; s < pattern.start()[source + 1]; s++) {
          gradient[column[s]] = Math.fma(factor, d[base + column[s]], gradient[column[s]]);
        }
      }
    }
  }

  @Override
  public void propagate(long step, long end, Tile sourceAdjoint) {
    for (DelayedSynapses part : parts) {
      if (step + part.delay() < end) {
        collect(part.pattern(), inputAdjoint.get(step + part.delay()), sourceAdjoint);
      }
    }
  }

  private void collect(SynapsePattern pattern, Tile adjoint, Tile sourceAdjoint) {
    int[] column = pattern.column();
    for (int row = 0; row < sourceAdjoint.rows(); row++) {
      int base = adjoint.at(row);
      for (int source = 0; source < sourceAdjoint.columns(); source++) {
        float[] weight = weights(synapses.weight(), source);
        float sum = 0;
        for (int s = pattern.start()[source]; s < pattern.start()[source + 1]; s++) {
          sum = Math.fma(weight[column[s]], adjoint.values()[base + column[s]], sum);
        }
        sourceAdjoint.values()[sourceAdjoint.at(row) + source] += synapses.scale() * sum;
      }
    }
  }

  private float[] weights(float[][] matrix, int source) {
    return oneRow ? matrix[0] : matrix[source];
  }
}
