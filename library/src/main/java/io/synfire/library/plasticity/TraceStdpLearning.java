package io.synfire.library.plasticity;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityStep;
import java.util.Map;
import java.util.Optional;

/**
 * {@link TraceStdp} on one connection. Only synapses of neurons that spiked are touched, unless all weights decay; the first change goes over all of them,
 * as it brings weights within the bound.
 */
final class TraceStdpLearning implements Plasticity {
  /** The spikes of a step have been taken. */
  private static final int TAKEN = 1;

  /** All weights have been gone over. */
  private static final int BOUNDED = 2;

  private final TraceStdp rule;
  private final Side pre;
  private final Side post;
  private final int[] active;
  private final float[] begun = {0};

  TraceStdpLearning(TraceStdp rule, PlasticConnection connection) {
    this.rule = rule;
    pre = new Side(connection.sources(), 1 - connection.dt().si() / rule.traces().pre().si());
    post = new Side(connection.targets(), 1 - connection.dt().si() / rule.traces().post().si());
    active = new int[connection.targets()];
  }

  /** Spikes and traces of the neurons at one end. */
  private static final class Side {
    private final double left;
    private final float[] spike;
    private final float[] trace;

    Side(int neurons, double left) {
      this.left = left;
      spike = new float[neurons];
      trace = new float[neurons];
    }

    void take(float[] spikes) {
      System.arraycopy(spikes, 0, spike, 0, spike.length);
      for (int i = 0; i < trace.length; i++) {
        trace[i] = (float) TraceStdp.trace(trace[i] * left, spike[i]);
      }
    }
  }

  @Override
  public void step(PlasticityStep step) {
    boolean late = rule.update().lag() == 1;
    if (late && begun[0] != 0) {
      change(step.weight);
    }
    begun[0] = Math.max(begun[0], TAKEN);
    pre.take(step.pre);
    post.take(step.post);
    if (!late) {
      change(step.weight);
    }
  }

  private void change(float[][] weight) {
    boolean all = rule.update().decay() > 0 || begun[0] < BOUNDED;
    begun[0] = BOUNDED;
    int count = 0;
    for (int j = 0; j < active.length; j++) {
      if (all || post.spike[j] != 0) {
        active[count++] = j;
      }
    }
    for (int i = 0; i < pre.spike.length; i++) {
      if (pre.spike[i] != 0) {
        row(weight[i], i);
      } else {
        some(weight[i], i, count);
      }
    }
  }

  private void row(float[] weight, int i) {
    for (int j = 0; j < post.spike.length; j++) {
      change(weight, i, j);
    }
  }

  private void some(float[] weight, int i, int count) {
    for (int a = 0; a < count; a++) {
      change(weight, i, active[a]);
    }
  }

  private void change(float[] weight, int i, int j) {
    weight[j] = (float) rule.weight(weight[j], pre.spike[i], pre.trace[i], post.spike[j], post.trace[j]);
  }

  @Override
  public Map<String, float[]> traces() {
    return Map.of("x1", pre.trace, "y1", post.trace);
  }

  /** Beside the traces the spikes of the latest step, which a rule with a lag has yet to learn from. */
  @Override
  public Optional<Map<String, float[]>> memory() {
    return Optional.of(Map.of("x1", pre.trace, "y1", post.trace, "x0", pre.spike, "y0", post.spike, "begun", begun));
  }
}
