package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.TraceRule;
import io.synfire.runtime.loihi.block.LearningContext;
import io.synfire.runtime.loihi.block.LearningUnit;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.units.Time;

/**
 * The learning engine of the chip on a synapse group: a trace rule in integers, with traces of 7 bits that decay and are incremented with
 * stochastic rounding, products of limited width, and weights of -256 to 255 with a sign. Source of the arithmetic: the bit-approximate model
 * "LearningDense" of Lava. Each axon must have a weight set of its own. The third factor of a step holds one value, one per neuron, or one per
 * neuron for each modulated trace in turn; it is meant to be 0 to 127, and where it is not, it counts as given, while Lava limits it to that range at
 * neurons that fired.
 *
 * @param rule the rule
 * @param weightExponent weight exponent of the group, -6 to 7
 */
public record TraceLearning(IntegerRule rule, int weightExponent) implements SynapseGroup.Learning {
  private static final int WEIGHT_SHIFT = 6;

  public TraceLearning {
    if (weightExponent < -WEIGHT_SHIFT || weightExponent > 7) {
      throw new IllegalArgumentException("The weight exponent of a group that learns is " + weightExponent + ", and must be -6 to 7");
    }
  }

  /**
   * A rule whose impulses, coefficients and constants are in the units of the chip already.
   *
   * @param rule the rule
   * @param dt time step
   * @param weightExponent weight exponent of the group
   * @throws IllegalArgumentException if the chip cannot hold a coefficient
   */
  public static TraceLearning exact(TraceRule rule, Time dt, int weightExponent) {
    return new TraceLearning(IntegerRule.exact(rule, dt), weightExponent);
  }

  /**
   * A float rule in integers: impulses of 16 where the coefficients allow it, and coefficients as mantissas of 3 bits and sign times a power of
   * two. As the chip shifts long products to the right, exponents make up for that.
   *
   * @param rule the rule
   * @param scale how weights and third factors become integers
   * @return the rule, its scales, and the rounding of each coefficient
   * @throws IllegalArgumentException if the chip cannot hold a coefficient, naming the term, the value, the limit and a remedy
   */
  public static TraceDiscretization of(TraceRule rule, WeightScale scale) {
    return RuleDiscretizer.discretize(rule, scale);
  }

  /** By how many bits the mantissa of a weight is shifted where it is stored. */
  int shift() {
    return WEIGHT_SHIFT + weightExponent;
  }

  @Override
  public LearningUnit open(LearningContext context) {
    return new TraceUnit(this, context);
  }
}
