package io.synfire.runtime.floating;

import io.synfire.runtime.kernels.Primitives;
import io.synfire.runtime.kernels.Tile;

/** A connection between all pairs, with one delay. */
final class DensePathway implements Pathway {
  private final Primitives primitives;
  private final Signal signal;
  private final SynapseArrays synapses;
  private final ValueHistory inputAdjoint;
  private final int delay;
  private Tile constantInput;
  private Tile constantAdjoint;
  private Object delivered;
  private Object learned;
  private long learnedStep;

  /**
   * A pathway.
   *
   * @param primitives its loops
   * @param signal what it reads
   * @param synapses its weights and the derivatives by them
   * @param delay steps from emission to arrival
   * @param inputAdjoint derivatives by the input of the target port; null for a run without gradients
   */
  DensePathway(Primitives primitives, Signal signal, SynapseArrays synapses, int delay, ValueHistory inputAdjoint) {
    this.primitives = primitives;
    this.signal = signal;
    this.synapses = synapses;
    this.delay = delay;
    this.inputAdjoint = inputAdjoint;
  }

  @Override
  public void deliver(long step, Tile input) {
    long at = step - delay;
    if (at < 0) {
      return;
    }
    Object constant = signal.constant(at);
    if (constant != null) {
      deliverConstant(constant, at, input);
    } else if (!signal.sparse(at)) {
      primitives.product(signal.tile(at), synapses.weight(), synapses.scale(), input);
    } else if (signal.events(at).count() > 0) {
      primitives.gather(synapses.weight(), signal.events(at), synapses.scale(), input);
    }
  }

  private void deliverConstant(Object constant, long at, Tile input) {
    if (constant != delivered) {
      constantInput = cleared(constantInput, input);
      primitives.product(signal.tile(at), synapses.weight(), synapses.scale(), constantInput);
      delivered = constant;
    }
    primitives.axpy(1f, constantInput.values(), input.values(), input.rows() * input.columns());
  }

  private static Tile cleared(Tile tile, Tile like) {
    if (tile == null) {
      return Tile.of(new float[like.values().length], like.rows(), like.columns());
    }
    java.util.Arrays.fill(tile.values(), 0f);
    return tile;
  }

  @Override
  public void learn(long step, Tile adjoint) {
    long at = step - delay;
    if (at < 0) {
      return;
    }
    Object constant = signal.constant(at);
    if (constant != null) {
      learnConstant(constant, at, adjoint);
    } else if (!signal.sparse(at)) {
      primitives.outer(signal.tile(at), adjoint, synapses.scale(), synapses.weightGradient());
    } else if (signal.events(at).count() > 0) {
      primitives.scatter(adjoint, signal.events(at), synapses.scale(), synapses.weightGradient());
    }
  }

  private void learnConstant(Object constant, long at, Tile adjoint) {
    if (constant != learned) {
      finishLearning();
      constantAdjoint = cleared(constantAdjoint, adjoint);
      learned = constant;
    }
    learnedStep = at;
    primitives.axpy(1f, adjoint.values(), constantAdjoint.values(), adjoint.rows() * adjoint.columns());
  }

  @Override
  public void finishLearning() {
    if (learned != null) {
      primitives.outer(signal.tile(learnedStep), constantAdjoint, synapses.scale(), synapses.weightGradient());
      learned = null;
    }
  }

  @Override
  public void propagate(long step, long end, Tile sourceAdjoint) {
    if (step + delay < end) {
      primitives.product(inputAdjoint.get(step + delay), synapses.transposed(), synapses.scale(), sourceAdjoint);
    }
  }

  /** Forgets products with constant input, because weights may have changed. */
  @Override
  public void open() {
    delivered = null;
  }
}
