package io.synfire.runtime.loihi.compilation;

import io.synfire.ir.ConnectionDefinition.WeightRange;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.IntegerLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.Reach;
import io.synfire.runtime.loihi.block.LearningContext;
import io.synfire.runtime.loihi.block.LearningUnit;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.neuron.Firing;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Learning whose weights stay in a range.
 *
 * @param rule how they learn
 * @param range the range, in the units of the synapse group
 */
record LimitedLearning(FloatLearning rule, WeightRange range) implements FloatLearning {

  @Override
  public OptionalInt weightExponent() {
    return rule.weightExponent();
  }

  @Override
  public int magnitudeBits() {
    return rule.magnitudeBits();
  }

  @Override
  public Reach reach() {
    return rule.reach();
  }

  @Override
  public IntegerLearning discretize(double scale, int exponent) {
    IntegerLearning found = rule.discretize(scale, exponent);
    int shift = 6 + exponent;
    int lowest = (int) Math.clamp(Math.ceil(range.minimum() * scale), -256, 255) << shift;
    int highest = (int) Math.clamp(Math.floor(range.maximum() * scale), -256, 255) << shift;
    return new IntegerLearning(new Limited(found.learning(), lowest, highest), found.warnings());
  }

  /** The same in integers. */
  private record Limited(SynapseGroup.Learning rule, int lowest, int highest) implements SynapseGroup.Learning {

    @Override
    public LearningUnit open(LearningContext context) {
      return new Unit(rule.open(context), context.weights(), this);
    }
  }

  /** The same in a run. */
  private record Unit(LearningUnit unit, int[][][] weights, Limited limits) implements LearningUnit {

    @Override
    public void arrive(int axon, int payload) {
      unit.arrive(axon, payload);
    }

    @Override
    public void beforeNeurons(long step) {
      unit.beforeNeurons(step);
      for (int[][] set : weights) {
        for (int[] row : set) {
          for (int k = 0; k < row.length; k++) {
            row[k] = Math.clamp(row[k], limits.lowest(), limits.highest());
          }
        }
      }
    }

    @Override
    public void afterNeurons(long step, Firing firing) {
      unit.afterNeurons(step, firing);
    }

    @Override
    public Map<String, int[]> traces() {
      return unit.traces();
    }

    @Override
    public Map<String, int[]> memory() {
      return unit.memory();
    }

    @Override
    public void resume(Map<String, int[]> memory) {
      unit.resume(memory);
    }

    @Override
    public void reset() {
      unit.reset();
    }
  }
}
