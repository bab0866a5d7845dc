package io.synfire.library.check.loihi;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.PlasticityStep;
import io.synfire.plasticity.SynapseWeights;
import io.synfire.plasticity.TraceEngine;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.check.JsonFields;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The rule in floating point. */
final class FloatLearningTrial extends LearningTrial {
  private final TraceEngine engine;
  private final double[][] weight;
  private final PlasticityStep step = new PlasticityStep();

  FloatLearningTrial(TraceRule rule, JsonFields fields) {
    super(rule.epoch());
    double[][] recorded = fields.matrix("weights0");
    weight = new double[recorded[0].length][recorded.length];
    for (int j = 0; j < recorded.length; j++) {
      for (int i = 0; i < weight.length; i++) {
        weight[i][j] = recorded[j][i];
      }
    }
    engine = new TraceEngine(rule, new PlasticConnection(weight.length, recorded.length, LearningRuleReader.STEP, CounterRandom.seeded(0)));
  }

  @Override
  double[] sums(double[] pre) {
    double[] sums = new double[weight[0].length];
    for (int i = 0; i < pre.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += weight[i][j] * pre[i];
      }
    }
    return sums;
  }

  @Override
  void learn(int time, double[] pre, double[] post, double[] thirdFactor) {
    step.step = time - 1;
    step.pre = floats(pre);
    step.post = floats(post);
    step.modulator = floats(thirdFactor);
    engine.step(step, SynapseWeights.of(weight));
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  @Override
  double[] weights() {
    double[] all = new double[weight.length * weight[0].length];
    for (int i = 0; i < weight.length; i++) {
      for (int j = 0; j < weight[i].length; j++) {
        all[j * weight.length + i] = weight[i][j];
      }
    }
    return all;
  }

  @Override
  Map<TraceVariable, double[]> traces() {
    Map<TraceVariable, double[]> traces = new EnumMap<>(TraceVariable.class);
    Arrays.stream(TraceVariable.values()).filter(engine::reads).forEach(variable -> traces.put(variable, engine.trace(variable).clone()));
    return traces;
  }
}
