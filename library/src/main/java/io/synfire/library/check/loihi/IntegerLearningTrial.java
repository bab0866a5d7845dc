package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.loihi.block.LearningContext;
import io.synfire.runtime.loihi.block.LearningContext.LearningSignals;
import io.synfire.runtime.loihi.block.LearningUnit;
import io.synfire.runtime.loihi.neuron.Firing;
import io.synfire.runtime.loihi.plasticity.TraceDraw;
import io.synfire.runtime.loihi.plasticity.TraceLearning;
import io.synfire.runtime.loihi.plasticity.WeightRange;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The rule on the learning engine of the chip, with recorded random draws. */
final class IntegerLearningTrial extends LearningTrial implements LearningSignals {
  /** The exponent at which a stored weight is its mantissa. */
  private static final int WEIGHT_EXPONENT = -6;
  private static final int WEIGHT_BITS = 8;

  private final Map<String, Double> draws = new HashMap<>();
  private final int[][][] weight;
  private final int targets;
  private final int exponent;
  private final LearningUnit unit;
  private int[] thirdFactor = {};

  IntegerLearningTrial(TraceRule rule, JsonFields fields) {
    super(rule.epoch());
    double[][] recorded = fields.matrix("weights0");
    WeightRange range = new WeightRange(rule.sign(), fields.has("num_weight_bits") ? fields.integer("num_weight_bits", 1) : WEIGHT_BITS);
    targets = recorded.length;
    exponent = (int) fields.number("weight_exp", 0);
    weight = new int[recorded[0].length][1][targets];
    int[][][] indices = new int[weight.length][1][targets];
    for (int i = 0; i < weight.length; i++) {
      for (int j = 0; j < targets; j++) {
        weight[i][0][j] = range.truncated((int) recorded[j][i]);
        indices[i][0][j] = j;
      }
    }
    for (JsonNode entry : fields.array("random_draws")) {
      for (TraceDraw kind : TraceDraw.values()) {
        JsonNode value = entry.get(kind.kind());
        if (value != null) {
          boolean bits = kind.kind().contains("impulse");
          draws.put(key(entry.path("t").asLong(), kind.kind()), value.doubleValue() / (bits ? TraceDraw.IMPULSE_VALUES : 1));
        }
      }
    }
    unit = TraceLearning.exact(rule, LearningRuleReader.STEP, WEIGHT_EXPONENT)
        .open(new LearningContext("recorded connection", weight, indices, targets, this));
  }

  private static String key(long step, String kind) {
    return kind + "@" + step;
  }

  @Override
  double[] sums(double[] pre) {
    double[] sums = new double[targets];
    for (int j = 0; j < targets; j++) {
      int sum = 0;
      for (int i = 0; i < pre.length; i++) {
        sum += weight[i][0][j] * (int) pre[i];
      }
      sums[j] = exponent > 0 ? sum << exponent : sum >> -exponent;
    }
    return sums;
  }

  @Override
  void learn(int time, double[] pre, double[] post, double[] modulator) {
    thirdFactor = Arrays.stream(modulator).mapToInt(value -> (int) value).toArray();
    Firing firing = new Firing(targets, false);
    for (int j = 0; j < targets; j++) {
      if (post[j] != 0) {
        firing.neuron[firing.count++] = j;
      }
    }
    unit.afterNeurons(time, firing);
    for (int i = 0; i < pre.length; i++) {
      if (pre[i] != 0) {
        unit.arrive(i, (int) pre[i]);
      }
    }
    unit.beforeNeurons(time + 1);
  }

  @Override
  double[] weights() {
    double[] all = new double[weight.length * targets];
    for (int i = 0; i < weight.length; i++) {
      for (int j = 0; j < targets; j++) {
        all[j * weight.length + i] = weight[i][0][j];
      }
    }
    return all;
  }

  @Override
  Map<TraceVariable, double[]> traces() {
    Map<TraceVariable, double[]> traces = new EnumMap<>(TraceVariable.class);
    for (TraceVariable variable : TraceVariable.values()) {
      int[] values = unit.traces().get(variable.symbol());
      if (values != null) {
        traces.put(variable, Arrays.stream(values).asDoubleStream().toArray());
      }
    }
    return traces;
  }

  @Override
  public int[] modulator(long step) {
    return thirdFactor;
  }

  @Override
  public void uniform(long step, String kind, int part, double[] into) {
    Double draw = draws.get(key(step, kind));
    if (draw == null) {
      throw new IllegalArgumentException("field \"random_draws\" has no " + kind + " for step " + step);
    }
    into[0] = draw;
  }

  @Override
  public void warn(long step, String text) {
    throw new IllegalStateException("The learning engine warned at step " + step + ": " + text);
  }
}
