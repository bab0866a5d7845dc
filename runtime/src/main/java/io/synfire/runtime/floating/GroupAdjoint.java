package io.synfire.runtime.floating;

import io.synfire.coding.Decoding;
import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.StepBuffers;
import io.synfire.runtime.kernels.Primitives;
import io.synfire.runtime.kernels.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The derivatives of the loss by the state of one group for the samples of a shard, and the adjoint of its step. */
final class GroupAdjoint {
  private final GroupTile tile;
  private final Primitives primitives;
  private final Tile[] variables;
  private final ValueHistory[] inputs;
  private final float[] spikeCounts;
  private boolean countsMatter;
  private final List<Outgoing> outgoing = new ArrayList<>();
  private final List<Teacher> teachers = new ArrayList<>();
  private final List<Learning> learning = new ArrayList<>();

  /** A connection that reads a variable of this group, and delivers to a group whose adjoint is computed. */
  private record Outgoing(Pathway pathway, int variable) {}

  /** A decoder of this group. */
  private record Teacher(Decoding.Trace trace, float[][] resultAdjoint, float[] adjoint) {}

  /** A connection to this group that learns; gradients are null where there is nothing to learn. */
  private record Learning(Pathway pathway, int port, float scale, float[] biasGradient) {}

  /**
   * The adjoint of a tile.
   *
   * @param tile the tile
   * @param samples its number of samples
   * @param slowest the longest delay of a connection to the group, in steps
   * @param primitives the shard's loops
   */
  GroupAdjoint(GroupTile tile, int samples, int slowest, Primitives primitives) {
    this.tile = tile;
    this.primitives = primitives;
    int neurons = tile.plan().neurons();
    int cells = samples * neurons;
    StepBuffers buffers = tile.buffers();
    buffers.adjoint = Tiles.slots(buffers.variable.length, cells);
    buffers.inputAdjoint = new float[buffers.input.length][];
    buffers.surrogate = tile.plan().surrogate().orElse(null);
    buffers.coefficientGradient = gradientSlots(tile.plan().kernel().layout(), cells);
    variables = Arrays.stream(buffers.adjoint).map(a -> Tile.of(a, samples, neurons)).toArray(Tile[]::new);
    inputs = new ValueHistory[buffers.input.length];
    Arrays.setAll(inputs, p -> new ValueHistory(samples, neurons, slowest + 1));
    spikeCounts = new float[Tiles.padded(cells)];
  }

  private static float[][] gradientSlots(KernelLayout layout, int cells) {
    float[][] slots = new float[layout.coefficients().size()][];
    layout.trainable().forEach(name -> slots[layout.coefficients().indexOf(name)] = new float[Tiles.padded(cells)]);
    return slots;
  }

  /** The derivatives by the input of a port. */
  ValueHistory input(int port) {
    return inputs[port];
  }

  /** Adds a connection that reads a variable of this group. */
  void send(Pathway pathway, int variable) {
    outgoing.add(new Outgoing(pathway, variable));
  }

  /** Adds a connection to this group that learns, with a bias or without (null). */
  void learn(Pathway pathway, int port, float scale, float[] biasGradient) {
    learning.add(new Learning(pathway, port, scale, biasGradient));
  }

  /** Starts a backward pass: nothing depends on the state after the window. */
  void open() {
    for (Tile variable : variables) {
      Arrays.fill(variable.values(), 0f);
    }
    for (float[] gradient : tile.buffers().coefficientGradient) {
      if (gradient != null) {
        Arrays.fill(gradient, 0f);
      }
    }
    teachers.clear();
    countsMatter = false;
  }

  /** Adds the derivative by a decoder's answer, {@code [sample][output]}. */
  void teach(Decoding.Trace trace, int variable, float[][] resultAdjoint) {
    teachers.add(new Teacher(trace, resultAdjoint, variables[variable].values()));
  }

  /** Adds the derivative by the spike counts, {@code [sample][neuron]}. */
  void teachCounts(float[][] countAdjoint) {
    Tile spike = variables[tile.plan().spikeSlot()];
    for (int b = 0; b < spike.rows(); b++) {
      System.arraycopy(countAdjoint[b], 0, spikeCounts, spike.at(b), spike.columns());
    }
    countsMatter = true;
  }

  /** Runs the adjoint of a step of a window that ends before {@code end}; {@code at} counts from the start of the window. */
  void step(long step, int at, long end) {
    for (int i = 0; i < outgoing.size(); i++) {
      Outgoing out = outgoing.get(i);
      out.pathway().propagate(step, end, variables[out.variable()]);
    }
    for (int i = 0; i < teachers.size(); i++) {
      Teacher teacher = teachers.get(i);
      teacher.trace().addAdjoint(at, teacher.resultAdjoint(), teacher.adjoint());
    }
    if (countsMatter) {
      primitives.axpy(1f, spikeCounts, variables[tile.plan().spikeSlot()].values(), spikeCounts.length);
    }
    StepBuffers buffers = tile.buffers();
    buffers.tape = tile.tape().at(at);
    for (int p = 0; p < inputs.length; p++) {
      buffers.inputAdjoint[p] = inputs[p].get(step).values();
    }
    tile.plan().kernel().backward(buffers, 0, spikeCounts.length);
    learn(step);
  }

  private void learn(long step) {
    for (int i = 0; i < learning.size(); i++) {
      Learning l = learning.get(i);
      Tile adjoint = inputs[l.port()].get(step);
      l.pathway().learn(step, adjoint);
      if (l.biasGradient() != null) {
        primitives.sumRows(l.scale(), adjoint, l.biasGradient());
      }
    }
  }

  /** Ends a backward pass. */
  void close() {
    learning.forEach(l -> l.pathway().finishLearning());
  }

  /** Adds the derivatives by the coefficient in a slot to a sum over samples, {@code [neuron]}. */
  void addCoefficientGradient(int slot, double[] sum) {
    float[] gradient = tile.buffers().coefficientGradient[slot];
    Tile shape = variables[0];
    for (int b = 0; b < shape.rows(); b++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += gradient[shape.at(b) + i];
      }
    }
  }
}
