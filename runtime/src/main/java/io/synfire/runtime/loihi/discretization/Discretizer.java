package io.synfire.runtime.loihi.discretization;

import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.neuron.Compartments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** Turns a block of float neurons and weights into the integers of a chip, in one pass: decays, scales, thresholds and biases, weights, learning. */
public final class Discretizer {
  private Discretizer() {}

  /**
   * The block in integers.
   *
   * @throws IllegalArgumentException naming block, quantity, value, limit and remedy, where no integers hold the block
   */
  public static Discretization discretize(FloatBlock block) {
    return discretize(block, Convention.NEAREST);
  }

  /** As {@link #discretize(FloatBlock)}, with a choice for values below what the exponents reach. */
  public static Discretization discretize(FloatBlock block, Convention convention) {
    requireFinite(block);
    Decays decays = Decays.of(block.compartments());
    double[][] factors = ScaleSearch.factors(decays);
    Scales scales = new ScaleSearch(block.label(), block.compartments(), decays).find(WeightRange.of(block, factors), factors);
    List<String> warnings = new ArrayList<>();
    Compartments neurons = new CompartmentRounding(block, scales, convention, warnings).round(decays);
    List<SynapseGroup> groups = new ArrayList<>();
    List<WeightLoss> losses = new ArrayList<>();
    for (int i = 0; i < block.synapses().size(); i++) {
      WeightRounding rounding = new WeightRounding(name(block, i), block.synapses().get(i), scales, convention);
      groups.add(rounding.round(warnings));
      losses.add(rounding.loss(i));
    }
    Block integers = new Block(block.label(), neurons, groups, block.axons());
    List<String> once = List.copyOf(new LinkedHashSet<>(warnings));
    return new Discretization(integers, scales, once, losses, RateError.of(block.compartments(), neurons, scales));
  }

  /**
   * Rounds one synapse group at given scales, for neurons that are no compartments.
   *
   * @param block the block, for messages
   * @param index position of the group, for messages
   * @param scales scales of the neurons that it reaches
   */
  public static RoundedSynapses round(String block, int index, FloatSynapseGroup group, Scales scales) {
    List<String> warnings = new ArrayList<>();
    WeightRounding rounding = new WeightRounding(block + ", synapse group " + index, group, scales, Convention.NEAREST);
    SynapseGroup rounded = rounding.round(warnings);
    return new RoundedSynapses(rounded, rounding.loss(index), List.copyOf(warnings));
  }

  /**
   * A synapse group in integers.
   *
   * @param synapses the group
   * @param loss what its weights lost
   * @param warnings texts that name what was lost
   */
  public record RoundedSynapses(SynapseGroup synapses, WeightLoss loss, List<String> warnings) {}

  private static void requireFinite(FloatBlock block) {
    for (int i = 0; i < block.synapses().size(); i++) {
      FloatSynapseGroup group = block.synapses().get(i);
      if (group.port() < 0 || group.port() >= block.compartments().decayU().length) {
        throw new IllegalArgumentException(name(block, i) + ": there is no port " + group.port() + "; the neurons have "
            + block.compartments().decayU().length);
      }
      if (!finite(group)) {
        throw new IllegalArgumentException(name(block, i) + ": every weight must be a finite number");
      }
    }
  }

  private static boolean finite(FloatSynapseGroup group) {
    return Arrays.stream(group.weights()).flatMap(Arrays::stream).allMatch(row -> {
      float sum = 0;
      for (float w : row) {
        sum += 0 * w;
      }
      return sum == 0;
    });
  }

  private static String name(FloatBlock block, int group) {
    return "block " + block.label() + ", synapse group " + group;
  }
}
