package io.synfire.runtime.conformance;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityRule;
import io.synfire.learning.PlasticityStep;
import java.util.Map;

/**
 * Spike-timing-dependent plasticity for tests: a spike of the target adds what is left of the source's earlier spikes, a spike of the source takes what is
 * left of the target's.
 *
 * @param rate strength
 * @param left what is left of a spike after a step
 */
public record PairStdp(double rate, double left) implements PlasticityRule {

  @Override
  public Plasticity open(PlasticConnection connection) {
    float[] x = new float[connection.sources()];
    float[] y = new float[connection.targets()];
    return new Plasticity() {
      @Override
      public void step(PlasticityStep step) {
        fade(x);
        fade(y);
        for (int i = 0; i < x.length; i++) {
          for (int j = 0; j < y.length; j++) {
            step.weight[i][j] += (float) (rate * (x[i] * step.post[j] - y[j] * step.pre[i]));
          }
        }
        add(x, step.pre);
        add(y, step.post);
      }

      @Override
      public Map<String, float[]> traces() {
        return Map.of("x1", x, "y1", y);
      }
    };
  }

  private void fade(float[] trace) {
    for (int i = 0; i < trace.length; i++) {
      trace[i] *= (float) left;
    }
  }

  private static void add(float[] trace, float[] spikes) {
    for (int i = 0; i < trace.length; i++) {
      trace[i] += spikes[i];
    }
  }
}
