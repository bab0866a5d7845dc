package io.synfire.runtime.loihi.emulation;

import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.LearningUnit;
import io.synfire.runtime.loihi.neuron.Firing;
import io.synfire.runtime.loihi.neuron.NeuronUnit;
import io.synfire.runtime.loihi.neuron.UnitContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A block in one run. */
final class BlockRun {
  private final InputRing ring;
  private final NeuronUnit unit;
  private final Firing firing;
  private final List<GroupRun> groups = new ArrayList<>();
  private final List<LearningUnit> learning = new ArrayList<>();

  BlockRun(Block block, List<PreparedGroup> prepared, UnitContext context, List<GroupSignals> signals) {
    int neurons = block.neurons().size();
    int largestDelay = prepared.stream().mapToInt(PreparedGroup::largestDelay).max().orElse(0);
    ring = new InputRing(block.neurons().ports(), neurons, largestDelay);
    unit = block.neurons().open(context);
    firing = new Firing(neurons, block.neurons().graded());
    for (int s = 0; s < prepared.size(); s++) {
      GroupRun group = new GroupRun(prepared.get(s), new GroupRun.BlockPlace(block.label() + ", synapse group " + s, ring, neurons, signals.get(s)));
      groups.add(group);
      group.learning().ifPresent(learning::add);
    }
  }

  /** All spikes of the step have arrived: completes the inputs with the weights as they are, then lets weights learn. */
  void arrived(long step) {
    for (int i = 0; i < groups.size(); i++) {
      groups.get(i).finish();
    }
    for (int i = 0; i < learning.size(); i++) {
      learning.get(i).beforeNeurons(step);
    }
  }

  void advance(long step) {
    unit.step(step, ring.after(0), firing);
    ring.advance();
    for (int i = 0; i < learning.size(); i++) {
      learning.get(i).afterNeurons(step, firing);
    }
    for (int i = 0; i < groups.size(); i++) {
      groups.get(i).signals().clear();
    }
  }

  GroupRun group(int synapses) {
    return groups.get(synapses);
  }

  NeuronUnit unit() {
    return unit;
  }

  Firing firing() {
    return firing;
  }

  /** A copy of all that the block remembers from one step to the next. */
  Map<String, int[]> memory() {
    Map<String, int[]> memory = new LinkedHashMap<>();
    unit.memory().forEach((name, values) -> memory.put(name, values.clone()));
    memory.put(BlockMemory.FIRING, firing.dense());
    memory.put(BlockMemory.PENDING, ring.pending());
    for (int s = 0; s < groups.size(); s++) {
      String group = BlockMemory.group(s);
      groups.get(s).memory().forEach((name, values) -> memory.put(group + name, values));
    }
    return memory;
  }

  /** Goes on from such a copy. */
  void resume(Map<String, int[]> memory) {
    reset();
    unit.memory().forEach((name, values) -> System.arraycopy(memory.get(name), 0, values, 0, values.length));
    firing.set(memory.get(BlockMemory.FIRING));
    ring.resume(memory.get(BlockMemory.PENDING));
    for (int s = 0; s < groups.size(); s++) {
      groups.get(s).resume(BlockMemory.part(memory, BlockMemory.group(s)));
    }
  }

  void reset() {
    ring.reset();
    unit.reset();
    firing.count = 0;
    learning.forEach(LearningUnit::reset);
    groups.forEach(GroupRun::reset);
  }
}
