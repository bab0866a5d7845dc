package io.synfire.runtime.loihi.mapping;

import io.synfire.chip.ChipLimits;
import io.synfire.chip.ChipLimits.FieldLimits;
import io.synfire.chip.ChipLimits.Range;
import io.synfire.chip.CoreDemand;
import io.synfire.chip.CoreResource;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.neuron.Compartments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Holds blocks against the registers of a core: what a program computes in emulation, and silicon would not take. */
public final class FieldCheck {
  private final ChipLimits limits;
  private final List<String> found = new ArrayList<>();

  private FieldCheck(ChipLimits limits) {
    this.limits = limits;
  }

  /** One line for each quantity of each block that is out of its range: block, quantity, value and limit. */
  public static List<String> check(List<Block> blocks, ChipLimits limits) {
    FieldCheck check = new FieldCheck(limits);
    List<CoreDemand> demands = Demands.of(blocks);
    for (int b = 0; b < blocks.size(); b++) {
      check.block(blocks.get(b), demands.get(b));
    }
    return List.copyOf(check.found);
  }

  private void block(Block block, CoreDemand demand) {
    for (CoreResource resource : CoreResource.values()) {
      most(block, resource.words(), demand.of(resource), limits.core().of(resource));
    }
    FieldLimits fields = limits.fields();
    for (SynapseGroup group : block.synapses()) {
      within(block, "weight exponent", new int[] {group.storage().weightExponent()}, fields.weightExponent());
      within(block, "base of an axon", group.routing().base(), fields.axonBase());
    }
    if (block.neurons() instanceof Compartments neurons) {
      Arrays.stream(neurons.decayU()).forEach(port -> within(block, "decay of the current", port, fields.decay()));
      within(block, "decay of the voltage", neurons.decayV(), fields.decay());
      within(block, "refractory delay", Arrays.stream(neurons.refractoryDelay()).map(delay -> Math.max(delay, 1)).toArray(), fields.refractoryDelay());
      most(block, "different thresholds", Arrays.stream(neurons.threshold()).distinct().count(), fields.thresholds());
      most(block, "different settings of decay and refractory delay", settings(neurons), fields.compartmentSettings());
    }
  }

  private static long settings(Compartments neurons) {
    return IntStream.range(0, neurons.size())
        .mapToObj(i -> List.of(Arrays.stream(neurons.decayU()).map(port -> port[i]).toList(), neurons.decayV()[i], neurons.refractoryDelay()[i]))
        .distinct()
        .count();
  }

  private void within(Block block, String quantity, int[] values, Range range) {
    Arrays.stream(values).filter(value -> !range.contains(value)).findFirst().ifPresent(value ->
        found.add("block " + block.label() + ": " + quantity + " is " + value + ", and a core holds " + range.minimum() + " to " + range.maximum()));
  }

  private void most(Block block, String quantity, long value, long limit) {
    if (value > limit) {
      found.add("block " + block.label() + ": " + value + " " + quantity + ", and a core has room for " + limit);
    }
  }
}
