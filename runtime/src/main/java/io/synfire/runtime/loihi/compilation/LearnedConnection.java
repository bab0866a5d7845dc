package io.synfire.runtime.loihi.compilation;

import io.synfire.ir.ConnectionDefinition.WeightRange;
import io.synfire.plasticity.TraceBased;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.plasticity.FloatTraceLearning;
import io.synfire.runtime.parameters.ConnectionParameters;
import io.synfire.runtime.plan.PlasticPlan;
import io.synfire.units.Time;

/**
 * How a connection learns on the chip.
 *
 * @param plan the rule
 * @param parameters the connection
 * @param dt time step
 */
record LearnedConnection(PlasticPlan plan, ConnectionParameters parameters, Time dt) {
  private static final int LARGEST_EXPONENT = 7;

  /**
   * The learning of its synapse group.
   *
   * @param exponent weight exponent that suits the present weights
   * @param arm the port that it leads to
   */
  FloatLearning learning(int exponent, Arm arm) {
    int roomy = Math.min(LARGEST_EXPONENT, exponent + headroom());
    FloatTraceLearning rule = new FloatTraceLearning(((TraceBased) plan.rule()).traceRule(dt), dt, roomy, ChipNetwork.LearnedSynapses.PER_MODULATOR);
    WeightRange range = parameters.definition().synapses().range();
    double unit = parameters.definition().synapses().unit().si() * arm.gain()[0];
    boolean limited = !range.equals(WeightRange.UNLIMITED);
    return limited ? new LimitedLearning(rule, new WeightRange(range.minimum() * unit, range.maximum() * unit)) : rule;
  }

  /** Bits by which weights may grow: up to the limits of the connection where there are any, else one. */
  private int headroom() {
    WeightRange range = parameters.definition().synapses().range();
    double limit = Math.max(Math.abs(range.minimum()), Math.abs(range.maximum()));
    double largest = 0;
    for (float[] row : parameters.weight()) {
      for (float w : row) {
        largest = Math.max(largest, Math.abs(w));
      }
    }
    if (Double.isInfinite(limit) || largest == 0) {
      return 1;
    }
    return Math.clamp((int) Math.ceil(Math.log(limit / largest) / Math.log(2) - 1e-9), 0, 4);
  }
}
