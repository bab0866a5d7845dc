package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.TraceRule;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.IntegerLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.Reach;
import io.synfire.units.Time;
import java.util.List;

/**
 * A trace rule on a synapse group before discretisation.
 *
 * @param rule the rule
 * @param dt time step
 * @param perModulator integer of a third factor of 1, positive
 * @param unit what a weight of 1, as the rule sees it, is in the weights of the group: the unit of the connection times all gains
 * @param reach how far the weights can be learned, in the units of the group
 */
public record FloatTraceLearning(TraceRule rule, Time dt, double perModulator, double unit, Reach reach) implements FloatLearning {
  /** Relative error of a coefficient from which it is worth a warning. */
  private static final double NOTABLE = 0.01;

  /** A rule that sees the weights as the group has them, and lets none grow beyond the largest. */
  public FloatTraceLearning(TraceRule rule, Time dt, double perModulator) {
    this(rule, dt, perModulator, 1, Reach.NONE);
  }

  @Override
  public int magnitudeBits() {
    return 8;
  }

  @Override
  public IntegerLearning discretize(double scale, int exponent) {
    TraceDiscretization found = TraceLearning.of(rule, new WeightScale(dt, scale * unit, exponent, perModulator));
    List<String> warnings = found.roundings().stream().filter(rounding -> rounding.relativeError() > NOTABLE)
        .map(TermRounding::toString).toList();
    return new IntegerLearning(found.learning(), warnings);
  }
}
