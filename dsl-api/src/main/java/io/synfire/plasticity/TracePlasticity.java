package io.synfire.plasticity;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityStep;
import java.util.LinkedHashMap;
import java.util.Map;

/** A trace rule on the float weights of a run. */
final class TracePlasticity implements Plasticity, SynapseWeights {
  private final TraceEngine engine;
  private final Map<String, float[]> traces = new LinkedHashMap<>();
  private float[][] weight;

  TracePlasticity(TraceRule rule, PlasticConnection connection) {
    engine = new TraceEngine(rule, connection);
    for (TraceVariable variable : TraceVariable.values()) {
      if (engine.reads(variable)) {
        traces.put(variable.symbol(), new float[variable.ofSource() ? connection.sources() : connection.targets()]);
      }
    }
  }

  @Override
  public void step(PlasticityStep step) {
    weight = step.weight;
    if (engine.step(step, this)) {
      for (TraceVariable variable : TraceVariable.values()) {
        float[] copy = traces.get(variable.symbol());
        if (copy != null) {
          double[] value = engine.trace(variable);
          for (int i = 0; i < copy.length; i++) {
            copy[i] = (float) value[i];
          }
        }
      }
    }
  }

  @Override
  public Map<String, float[]> traces() {
    return traces;
  }

  @Override
  public double get(int source, int target) {
    return weight[source][target];
  }

  @Override
  public void set(int source, int target, double value) {
    weight[source][target] = (float) value;
  }
}
