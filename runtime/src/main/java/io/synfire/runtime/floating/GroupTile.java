package io.synfire.runtime.floating;

import io.synfire.kernel.StepBuffers;
import io.synfire.runtime.kernels.Primitives;
import io.synfire.runtime.kernels.Tile;
import io.synfire.runtime.plan.MonitorPlan.Observed;
import io.synfire.runtime.window.SampleRange;
import io.synfire.runtime.window.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The state of one group for the samples of a shard, and its step. */
final class GroupTile {
  private final int group;
  private final GroupPlan plan;
  private final SampleRange samples;
  private final StepBuffers buffers = new StepBuffers();
  private final Tile[] variables;
  private final Tile[] inputs;
  private final float[][] bias;
  private final SpikeSignal spikes;
  private final ValueSignal[] values;
  private final SignalDepth[] depths;
  private final float[] counts;
  private final Tape tape;
  private final List<Arm> incoming = new ArrayList<>();

  /** A connection that delivers to this group. */
  private record Arm(Pathway pathway, int port) {}

  /**
   * A tile.
   *
   * @param network the network
   * @param group index of the group
   * @param samples the samples of the shard
   * @param primitives the shard's loops
   * @param gradients whether the run computes gradients
   */
  GroupTile(NetworkPlan network, int group, SampleRange samples, Primitives primitives, boolean gradients) {
    this.group = group;
    this.plan = network.groups().get(group);
    this.samples = samples;
    int cells = samples.count() * plan.neurons();
    buffers.variable = Tiles.slots(plan.program().variables().size(), cells);
    buffers.input = Tiles.slots(plan.program().inputs().size(), cells);
    variables = Arrays.stream(buffers.variable).map(this::tile).toArray(Tile[]::new);
    inputs = Arrays.stream(buffers.input).map(this::tile).toArray(Tile[]::new);
    bias = new float[inputs.length][];
    counts = new float[Tiles.padded(cells)];
    tape = gradients && plan.backward() ? new Tape(plan.kernel().layout().tape().size(), cells) : null;
    depths = new SignalDepth[variables.length];
    values = new ValueSignal[variables.length];
    SpikeSignal spikeSignal = null;
    for (int v = 0; v < variables.length; v++) {
      depths[v] = SignalDepth.of(network, new Observed.Variable(group, v), gradients);
      if (v == plan.spikeSlot()) {
        spikeSignal = new SpikeSignal(primitives, variables[v], depths[v].capacity(1));
      } else if (depths[v].read()) {
        values[v] = new ValueSignal(primitives, variables[v], depths[v].capacity(1) + 1);
      }
    }
    spikes = spikeSignal;
  }

  private Tile tile(float[] array) {
    return Tile.of(array, samples.count(), plan.neurons());
  }

  /** What it is a part of. */
  GroupPlan plan() {
    return plan;
  }

  /** Adds a connection that delivers to this group. */
  void receive(Pathway pathway, int port) {
    incoming.add(new Arm(pathway, port));
  }

  /** The signal of a variable. */
  Signal signal(int slot) {
    return slot == plan.spikeSlot() ? spikes : values[slot];
  }

  /** The longest delay with which a variable is read, in steps. */
  int delay(int slot) {
    return depths[slot].delay();
  }

  /** Puts back what a variable was in a past step, from rows that start with the first sample of this shard. */
  void restore(int slot, long step, float[][] past, int first) {
    float[] present = buffers.variable[slot].clone();
    for (int b = 0; b < samples.count(); b++) {
      System.arraycopy(past[first + b], 0, buffers.variable[slot], b * plan.neurons(), plan.neurons());
    }
    if (slot == plan.spikeSlot()) {
      spikes.restore(step);
    } else {
      values[slot].emit(step);
    }
    System.arraycopy(present, 0, buffers.variable[slot], 0, present.length);
  }

  /** Puts the initial values in place: {@code [slot][neuron]}. */
  void reset(float[][] initial) {
    for (int v = 0; v < variables.length; v++) {
      Tiles.fill(buffers.variable[v], initial[v], samples.count());
    }
  }

  /**
   * Prepares for a window.
   *
   * @param window the window
   * @param arrays has the values of the coefficients, and the constant input
   */
  void open(Window window, RunArrays arrays) {
    buffers.coefficient = arrays.coefficients(group);
    buffers.coefficientPerNeuron = arrays.coefficientTiles(group);
    float[][] biases = arrays.biases(group);
    Arrays.fill(counts, 0f);
    for (int p = 0; p < inputs.length; p++) {
      bias[p] = biases[p] == null ? null : Tiles.repeated(biases[p], samples.count());
    }
    if (spikes != null) {
      spikes.reserve(depths[plan.spikeSlot()].capacity(window.steps()), window.first());
    }
    for (int v = 0; v < values.length; v++) {
      if (values[v] != null) {
        values[v].reserve(depths[v].capacity(window.steps()) + 1, window.first());
      }
    }
    if (tape != null) {
      tape.reserve(window.steps());
    }
    incoming.forEach(arm -> arm.pathway().open());
  }

  /** Runs a step; {@code at} counts from the start of the window. */
  void step(long step, int at) {
    for (int p = 0; p < inputs.length; p++) {
      start(p);
    }
    for (int i = 0; i < incoming.size(); i++) {
      Arm arm = incoming.get(i);
      arm.pathway().deliver(step, inputs[arm.port()]);
    }
    int to = counts.length;
    if (tape == null) {
      plan.kernel().forward(buffers, 0, to);
    } else {
      buffers.tape = tape.at(at);
      plan.kernel().forwardTaped(buffers, 0, to);
    }
    emit(step);
  }

  private void start(int port) {
    float[] input = buffers.input[port];
    if (bias[port] == null) {
      Arrays.fill(input, 0f);
    } else {
      System.arraycopy(bias[port], 0, input, 0, input.length);
    }
  }

  private void emit(long step) {
    if (spikes != null) {
      spikes.emit(step, counts);
    }
    for (ValueSignal value : values) {
      if (value != null) {
        value.emit(step);
      }
    }
  }

  /** {@code [sample * neurons + neuron]} present values of a variable. */
  float[] variable(int slot) {
    return buffers.variable[slot];
  }

  /** {@code [sample * neurons + neuron]} input of the latest step. */
  float[] input(int port) {
    return buffers.input[port];
  }

  /** {@code [sample * neurons + neuron]} spikes since the start of the window. */
  float[] counts() {
    return counts;
  }

  /** The arrays of the kernel, for the backward pass. */
  StepBuffers buffers() {
    return buffers;
  }

  /** What the steps of the window kept for the backward pass. */
  Tape tape() {
    return tape;
  }
}
