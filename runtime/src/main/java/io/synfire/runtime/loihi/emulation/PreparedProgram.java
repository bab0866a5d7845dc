package io.synfire.runtime.loihi.emulation;

import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.SpikeInput;
import io.synfire.runtime.loihi.block.SynapseGroup;
import java.util.ArrayList;
import java.util.List;

/** A program checked and laid out once, for any number of emulators: all of them read its weights, none changes them. Immutable. */
public final class PreparedProgram {
  private final ChipProgram program;
  private final List<List<PreparedGroup>> groups = new ArrayList<>();

  private PreparedProgram(ChipProgram program) {
    this.program = program;
    for (int b = 0; b < program.blocks().size(); b++) {
      Block block = program.blocks().get(b);
      List<PreparedGroup> prepared = new ArrayList<>();
      for (int s = 0; s < block.synapses().size(); s++) {
        require(block, s);
        prepared.add(PreparedGroup.of(new GroupId(b, s), block.synapses().get(s)));
      }
      groups.add(prepared);
    }
  }

  /**
   * Checks a program and lays it out.
   *
   * @throws IllegalArgumentException naming block, quantity, value and limit, if an axon or a synapse leads to what does not exist
   */
  public static PreparedProgram of(ChipProgram program) {
    PreparedProgram prepared = new PreparedProgram(program);
    for (Block block : program.blocks()) {
      block.axons().forEach(axons -> prepared.require(block.label(), block.neurons().size(), axons));
    }
    for (SpikeInput input : program.inputs()) {
      input.axons().forEach(axons -> prepared.require(input.label(), input.size(), axons));
    }
    return prepared;
  }

  /** A run from the initial state. */
  public Emulator open(EmulatorOptions options) {
    return new Emulator(this, options);
  }

  /** What was prepared. */
  public ChipProgram program() {
    return program;
  }

  List<PreparedGroup> groups(int block) {
    return groups.get(block);
  }

  private static void require(Block block, int synapses) {
    SynapseGroup group = block.synapses().get(synapses);
    String subject = "block " + block.label() + ", synapse group " + synapses + ": ";
    if (group.port() < 0 || group.port() >= block.neurons().ports()) {
      throw new IllegalArgumentException(subject + "port " + group.port() + " is not one of the " + block.neurons().ports() + " of its neurons");
    }
    for (int axon = 0; axon < group.routing().axons(); axon++) {
      int base = group.routing().base()[axon];
      for (int[] row : group.indices()[group.routing().set()[axon]]) {
        for (int index : row) {
          if (base >= 0 && (index < 0 || base + index >= block.neurons().size())) {
            throw new IllegalArgumentException(subject + "axon " + axon + " leads to compartment " + (base + index) + " (base " + base + ", index "
                + index + "), the block has " + block.neurons().size());
          }
        }
      }
    }
  }

  private void require(String source, int size, AxonGroup axons) {
    if (axons.axon().length != size) {
      throw new IllegalArgumentException(source + ": axons are given for " + axons.axon().length + " neurons, there are " + size);
    }
    if (axons.block() < 0 || axons.block() >= groups.size() || axons.synapses() < 0 || axons.synapses() >= groups.get(axons.block()).size()) {
      throw new IllegalArgumentException(
          source + ": axons lead to synapse group " + axons.synapses() + " of block " + axons.block() + ", which the program does not have");
    }
    SynapseGroup target = groups.get(axons.block()).get(axons.synapses()).group();
    for (int i = 0; i < size; i++) {
      int axon = axons.axon()[i];
      if (axon >= target.routing().axons()) {
        throw new IllegalArgumentException(
            source + ": neuron " + i + " sends to axon " + axon + ", the synapse group has " + target.routing().axons());
      }
      if (axon >= 0 && (axons.atom()[i] < 0 || axons.atom()[i] >= target.weights()[target.routing().set()[axon]].length)) {
        throw new IllegalArgumentException(source + ": neuron " + i + " is atom " + axons.atom()[i] + " of axon " + axon + ", whose population has "
            + target.weights()[target.routing().set()[axon]].length);
      }
    }
  }
}
