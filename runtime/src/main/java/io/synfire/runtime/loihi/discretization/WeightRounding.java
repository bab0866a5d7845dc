package io.synfire.runtime.loihi.discretization;

import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.IntegerLearning;
import io.synfire.runtime.loihi.block.SynapseGroup;
import java.util.List;
import java.util.Optional;

/**
 * Rounds the weights of one synapse group to a mantissa (7 bits and sign for weights of 8 bits; 8 bits where a rule learns them) and a common
 * exponent. Products are taken in single precision, as the weights are given.
 */
final class WeightRounding {
  private final String name;
  private final FloatSynapseGroup group;
  private final TargetScales scales;
  private final WeightExponents wanted;
  private final WeightExponents exponents;
  private final int unit;
  private final int dropped;
  private final boolean nothing;
  private final WeightTally tally = new WeightTally();

  /**
   * Rounding of a group.
   *
   * @param name block and group, for messages
   * @param scales scales of the block
   * @param convention what becomes of weights below the reach of the exponents
   * @throws IllegalArgumentException naming block, group, quantity, value and limit, if the weights cannot be kept
   */
  WeightRounding(String name, FloatSynapseGroup group, Scales scales, Convention convention) {
    this.name = name;
    this.group = group;
    int bits = group.storage().format().bits().weight();
    if (bits < 2) {
      throw new IllegalArgumentException(name + ": its weights are kept in " + bits + " bits, and at least 2 are needed for a sign and a value");
    }
    this.scales = new TargetScales(name, group, scales.wScale()[group.port()]);
    wanted = WeightExponents.of(group, scales, convention);
    nothing = convention == Convention.NEAREST && WeightRange.largest(group) == 0;
    unit = 6 + scales.wExp();
    dropped = 16 - bits - group.learning().map(FloatLearning::magnitudeBits).orElse(7);
    exponents = convention == Convention.NEAREST && group.learning().isEmpty() ? reachable(wanted, -dropped) : wanted;
  }

  /** Below the least exponent bits are shifted out, and the largest mantissa is a smaller weight than it need be: nothing is gained by going there. */
  private static WeightExponents reachable(WeightExponents wanted, int least) {
    int raised = Math.max(0, least - wanted.stored());
    return new WeightExponents(wanted.stored() + raised, wanted.gained() - raised);
  }

  /** The rounded group; notes what its learning loses among the warnings. */
  SynapseGroup round(List<String> warnings) {
    int[][][] weights = new int[group.weights().length][][];
    for (int set = 0; set < weights.length; set++) {
      weights[set] = new int[group.weights()[set].length][];
      for (int atom = 0; atom < weights[set].length; atom++) {
        weights[set][atom] = round(set, atom);
      }
    }
    if (lostBits() > 0 && weights.length > 0) {
      warnings.add(name + ": Lost " + lostBits() + " extra bits in weight rounding, because a mantissa is shifted out below the exponent "
          + -dropped + " and its exponent is " + wanted.stored() + "; raise its weights relative to the largest of the block");
    }
    SynapseGroup.Storage storage = new SynapseGroup.Storage(group.storage().format(), exponents.stored(), group.storage().population());
    return new SynapseGroup(group.port(), group.routing(), weights, group.indices(), group.delays(), storage, learning(warnings));
  }

  /** What the weights lost, once rounded. */
  WeightLoss loss(int index) {
    return tally.loss(index, exponents.stored(), lostBits());
  }

  private Optional<SynapseGroup.Learning> learning(List<String> warnings) {
    if (group.learning().isEmpty()) {
      return Optional.empty();
    }
    double scale = scales.common() * Math.scalb(1.0, exponents.gained());
    IntegerLearning learning = group.learning().get().discretize(scale, exponents.stored());
    learning.warnings().forEach(w -> warnings.add(name + ": " + w));
    return Optional.of(learning.learning());
  }

  private int[] round(int set, int atom) {
    float[] weights = group.weights()[set][atom];
    int[] rounded = new int[weights.length];
    for (int k = 0; k < rounded.length; k++) {
      double scale = scales.of(set, atom, k);
      rounded[k] = round(weights[k], (float) scale);
      tally.add(weights[k], Math.scalb(rounded[k] / scale, -unit));
    }
    return rounded;
  }

  /** Rounds to the nearest mantissa, once more where the exponent shifts bits out, and applies the exponent. */
  private int round(float weight, float scale) {
    int most = (1 << 8 - dropped) - 1;
    double mantissa = Math.rint(Math.scalb(weight * scale, exponents.gained() - dropped));
    tally.clip(Math.abs(mantissa) > most + 1);
    int stored = (int) Math.clamp(mantissa, -most, most);
    int shift = dropped + exponents.stored();
    if (shift >= 0) {
      return stored << shift + 6;
    }
    int coarse = (int) Math.clamp(Math.scalb(Math.rint(Math.scalb((double) stored, shift)), -shift), -most, most);
    return coarse >> -shift << 6;
  }

  private int lostBits() {
    return nothing ? 0 : Math.max(0, -dropped - wanted.stored());
  }
}
