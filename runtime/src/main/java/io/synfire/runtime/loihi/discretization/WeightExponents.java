package io.synfire.runtime.loihi.discretization;

import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Exponents of the weights of one synapse group.
 *
 * @param stored of the stored weights, -6 to 7
 * @param gained power of two by which the weights are multiplied before rounding
 */
record WeightExponents(int stored, int gained) {
  private static final int SMALLEST = -6;

  /** The exponents under which the largest weight of a group uses all bits of its mantissa, as far as they reach. */
  static WeightExponents of(FloatSynapseGroup group, Scales scales, Convention convention) {
    int common = scales.wExp();
    OptionalInt fixed = group.learning().map(FloatLearning::weightExponent).orElse(OptionalInt.empty());
    if (fixed.isPresent()) {
      return new WeightExponents(fixed.getAsInt(), common - fixed.getAsInt());
    }
    float largest = largest(group, scales);
    if (!(largest > 1e-16)) {
      return new WeightExponents(SMALLEST, common - SMALLEST);
    }
    int gained = (int) Math.floor((float) (Math.log((float) scales.wMax() / largest) / Math.log(2)));
    int stored = Math.max(common - gained, SMALLEST);
    return new WeightExponents(stored, convention == Convention.NENGO_LOIHI ? gained : common - stored);
  }

  /** The largest weight of a group, in units of the weight that becomes 255. */
  private static float largest(FloatSynapseGroup group, Scales scales) {
    float plain = WeightRange.largest(group);
    double reference = 255 / scales.wMax();
    double scale = Arrays.stream(scales.wScale()[group.port()]).max().orElse(reference);
    boolean alike = scale == reference || scales.wMax() <= ScaleSearch.NOTHING;
    return alike ? plain : (float) Math.min(scales.wMax(), plain * (scale / reference));
  }
}
