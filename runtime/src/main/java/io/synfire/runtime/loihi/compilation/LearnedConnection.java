package io.synfire.runtime.loihi.compilation;

import io.synfire.ir.ConnectionDefinition.WeightRange;
import io.synfire.plasticity.PrescribedError;
import io.synfire.plasticity.TraceBased;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.Reach;
import io.synfire.runtime.loihi.pes.NeuronPesLearning;
import io.synfire.runtime.loihi.plasticity.FloatTraceLearning;
import io.synfire.runtime.parameters.ConnectionParameters;
import io.synfire.runtime.plan.PlasticPlan;
import io.synfire.units.Time;
import java.util.Arrays;

/**
 * How a connection learns on the chip.
 *
 * @param plan the rule
 * @param parameters the connection
 * @param sources number of its source neurons
 * @param dt time step
 */
record LearnedConnection(PlasticPlan plan, ConnectionParameters parameters, int sources, Time dt) {
  private static final double ROOM = 2;

  /**
   * The learning of its synapse group.
   *
   * @param arm the port that it leads to
   * @throws IllegalArgumentException naming the connection, where a rule has no one unit of weights, or nothing says how far they reach
   */
  FloatLearning learning(Arm arm) {
    double gain = arm.gain()[0];
    if (!(gain > 0) || Arrays.stream(arm.gain()).anyMatch(g -> g != gain)) {
      throw new IllegalArgumentException("connection " + id() + " learns, and its target neurons weigh their input by "
          + Arrays.stream(arm.gain()).min().orElse(0) + " to " + Arrays.stream(arm.gain()).max().orElse(0)
          + ", where a learning rule needs one positive unit of weights; give the neurons the same parameters, and lead it to a port that excites");
    }
    double unit = parameters.definition().synapses().unit().si() * gain;
    WeightRange range = parameters.definition().synapses().range();
    FloatLearning rule = rule(unit, reach(range, unit));
    boolean limited = !range.equals(WeightRange.UNLIMITED);
    return limited ? new LimitedLearning(rule, new WeightRange(range.minimum() * unit, range.maximum() * unit)) : rule;
  }

  private FloatLearning rule(double unit, Reach reach) {
    double perModulator = ChipNetwork.LearnedSynapses.PER_MODULATOR;
    return switch (plan.rule()) {
      case TraceBased traces -> new FloatTraceLearning(traces.traceRule(dt), dt, perModulator, unit, reach);
      case PrescribedError error -> new NeuronPesLearning(error, new NeuronPesLearning.Synapses(sources, dt, unit), perModulator, reach);
      default -> throw new IllegalStateException("no form of the rule " + plan.rule() + " on the chip");
    };
  }

  /** The limits of the connection; without one, twice the largest of the present weights. */
  private Reach reach(WeightRange range, double unit) {
    double largest = 0;
    for (float[] row : parameters.weight()) {
      for (float w : row) {
        largest = Math.max(largest, Math.abs(w));
      }
    }
    double open = ROOM * largest;
    double lowest = Double.isInfinite(range.minimum()) ? -open : Math.min(0, range.minimum());
    double highest = Double.isInfinite(range.maximum()) ? open : Math.max(0, range.maximum());
    if (lowest == 0 && highest == 0) {
      throw new IllegalArgumentException("connection " + id() + " learns from weights that are all 0, and has no limits, so that nothing says how large its "
          + "weights may become; give it a range");
    }
    return new Reach(lowest * unit, highest * unit);
  }

  private String id() {
    return parameters.definition().id();
  }
}
