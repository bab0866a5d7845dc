package io.synfire.runtime.loihi.emulation;

import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.LearningUnit;
import io.synfire.runtime.loihi.block.SpikeInput;
import io.synfire.runtime.loihi.neuron.Firing;
import io.synfire.runtime.loihi.neuron.NeuronUnit;
import io.synfire.runtime.loihi.neuron.OverflowLog;
import io.synfire.runtime.loihi.neuron.UnitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One run of a program: one sample. Used by one thread. A step is, in this order:
 *
 * <ol>
 *   <li>spikes that neurons emitted in the step before, and those given by {@link #spikes} for this one, arrive; every hop costs one step
 *   <li>their weights are added to the inputs of this step, or of a later one where a synapse has a delay
 *   <li>weights learn from what arrived; changed weights are used from the next step on
 *   <li>neurons are advanced; some fire
 *   <li>weights learn from what fired, and probes record
 * </ol>
 *
 * <p>A step allocates nothing, except where a warning is given for the first time and where a probe grows.
 */
public final class Emulator {
  private final OverflowLog overflow;
  private final WarningLog warnings = new WarningLog();
  private final BlockRun[] blocks;
  private final Firing[] inputs;
  private final Route[] routes;
  private final List<Probe> probes = new ArrayList<>();
  private long time;

  Emulator(PreparedProgram prepared, EmulatorOptions options) {
    ChipProgram program = prepared.program();
    overflow = new OverflowLog(options.strict());
    blocks = new BlockRun[program.blocks().size()];
    for (int b = 0; b < blocks.length; b++) {
      Block block = program.blocks().get(b);
      List<GroupSignals> signals = new ArrayList<>();
      for (int s = 0; s < block.synapses().size(); s++) {
        signals.add(new GroupSignals(new GroupId(b, s), block.label() + ", synapse group " + s, options, warnings));
      }
      blocks[b] = new BlockRun(block, prepared.groups(b), new UnitContext(block.label(), overflow, options.noise()), signals);
    }
    inputs = program.inputs().stream().map(i -> new Firing(i.size(), true)).toArray(Firing[]::new);
    routes = routes(program);
  }

  private Route[] routes(ChipProgram program) {
    List<Route> all = new ArrayList<>();
    for (int b = 0; b < blocks.length; b++) {
      for (AxonGroup axons : program.blocks().get(b).axons()) {
        all.add(new Route(blocks[b].firing(), axons, blocks[axons.block()].group(axons.synapses())));
      }
    }
    for (int i = 0; i < inputs.length; i++) {
      for (AxonGroup axons : program.inputs().get(i).axons()) {
        all.add(new Route(inputs[i], axons, blocks[axons.block()].group(axons.synapses())));
      }
    }
    return all.toArray(Route[]::new);
  }

  /** Prepares a program and opens one run of it. For more runs than one, prepare it once. */
  public static Emulator open(ChipProgram program, EmulatorOptions options) {
    return PreparedProgram.of(program).open(options);
  }

  /**
   * Gives the spikes of a source on the host that arrive in the step to come. They are forgotten after it; given again before it, the last
   * count. A spike of a source that is stamped t on the host arrives in step t + 1.
   *
   * @param input index of the {@link SpikeInput}
   * @param neurons its neurons that spike
   * @param count how many of them hold
   */
  public void spikes(int input, int[] neurons, int count) {
    Firing firing = inputs[input];
    System.arraycopy(neurons, 0, firing.neuron, 0, count);
    java.util.Arrays.fill(firing.payload, 0, count, 1);
    firing.count = count;
  }

  /** The same with payloads. */
  public void spikes(int input, int[] neurons, int[] payloads, int count) {
    spikes(input, neurons, count);
    System.arraycopy(payloads, 0, inputs[input].payload, 0, count);
  }

  /** Gives the third factor of learning on a synapse group in the step to come; it is zero in every step for which none is given. */
  public void modulate(GroupId group, int[] values) {
    blocks[group.block()].group(group.synapses()).signals().set(values);
  }

  /**
   * Advances everything by one step.
   *
   * @throws io.synfire.runtime.loihi.neuron.OverflowException naming block, quantity, value, limit and step at the first overflow, if the run is strict
   */
  public void step() {
    time++;
    for (Route route : routes) {
      route.deliver();
    }
    for (Firing input : inputs) {
      input.count = 0;
    }
    for (BlockRun block : blocks) {
      block.arrived(time);
    }
    for (BlockRun block : blocks) {
      block.advance(time);
    }
    for (int i = 0; i < probes.size(); i++) {
      probes.get(i).record(time);
    }
  }

  /** Advances by many steps, without input from the host. */
  public void steps(int count) {
    for (int k = 0; k < count; k++) {
      step();
    }
  }

  /** Number of steps done. */
  public long time() {
    return time;
  }

  /** The neurons of a block that fired in the last step; live. */
  public Firing firing(int block) {
    return blocks[block].firing();
  }

  /** The neurons of a block, for their live variables. */
  public NeuronUnit unit(int block) {
    return blocks[block].unit();
  }

  /** The weights {@code [set][atom][k]} of a group in this run; live where they learn, and never to be changed from outside. */
  public int[][][] weights(GroupId group) {
    return blocks[group.block()].group(group.synapses()).weights();
  }

  /** The live traces of a group that learns, by name; empty where it does not. */
  public Map<String, int[]> traces(GroupId group) {
    return blocks[group.block()].group(group.synapses()).learning().map(LearningUnit::traces).orElse(Map.of());
  }

  /** Starts to record; the probe records from the next step on until the emulator is reset, when it is emptied and starts again. */
  public Probe probe(Probe.Request request) {
    Probe probe = new Probe(request, this);
    probes.add(probe);
    return probe;
  }

  /** Steps with overflows so far. */
  public OverflowLog overflow() {
    return overflow;
  }

  /** Synapse group to text to the number of steps in which its learning gave that warning. */
  public Map<String, Map<String, Long>> warnings() {
    return warnings.counts();
  }

  /** A copy of all that a block remembers from one step to the next, raw integers by name: see {@link BlockMemory}. */
  public Map<String, int[]> memory(int block) {
    return blocks[block].memory();
  }

  /**
   * Goes on after a step of another run of an equal program with equal random numbers; counts of overflows and warnings start anew.
   *
   * @param after number of steps that were done
   * @param memory by block what it remembered, arrays of the shapes of {@link #memory}
   */
  public void resume(long after, List<Map<String, int[]>> memory) {
    reset();
    time = after;
    for (int b = 0; b < blocks.length; b++) {
      blocks[b].resume(memory.get(b));
    }
  }

  /** Puts everything back to the initial state: what follows is as in a new run. */
  public void reset() {
    time = 0;
    for (BlockRun block : blocks) {
      block.reset();
    }
    for (Firing input : inputs) {
      input.count = 0;
    }
    probes.forEach(Probe::clear);
    overflow.clear();
    warnings.clear();
  }
}
