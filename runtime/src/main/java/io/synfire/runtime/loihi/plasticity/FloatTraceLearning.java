package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.TraceRule;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.IntegerLearning;
import io.synfire.units.Time;
import java.util.List;
import java.util.OptionalInt;

/**
 * A trace rule on a synapse group before discretisation.
 *
 * @param rule the rule
 * @param dt time step
 * @param exponent exponent that the weights are kept with, -6 to 7; larger ones leave them more room to grow, in coarser steps
 * @param perModulator integer of a third factor of 1, positive
 * @param unit what a weight of 1, as the rule sees it, is in the weights of the group: the unit of the connection times all gains
 */
public record FloatTraceLearning(TraceRule rule, Time dt, int exponent, double perModulator, double unit) implements FloatLearning {
  /** Relative error of a coefficient from which it is worth a warning. */
  private static final double NOTABLE = 0.01;

  /** A rule that sees the weights as the group has them. */
  public FloatTraceLearning(TraceRule rule, Time dt, int exponent, double perModulator) {
    this(rule, dt, exponent, perModulator, 1);
  }

  @Override
  public OptionalInt weightExponent() {
    return OptionalInt.of(exponent);
  }

  @Override
  public IntegerLearning discretize(double scale) {
    TraceDiscretization found = TraceLearning.of(rule, new WeightScale(dt, scale * unit, exponent, perModulator));
    List<String> warnings = found.roundings().stream().filter(rounding -> rounding.relativeError() > NOTABLE)
        .map(TermRounding::toString).toList();
    return new IntegerLearning(found.learning(), warnings);
  }
}
