package io.synfire.runtime.event;

import io.synfire.ir.Delay;
import io.synfire.ir.Topology;
import io.synfire.runtime.event.simulation.Synapses;
import io.synfire.runtime.parameters.ConnectionParameters;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The learnt delays of a connection.
 *
 * @param parameters the connection, which has learnt delays
 * @param lag lag in steps
 * @param dt step in seconds
 */
record LearnedDelays(ConnectionParameters parameters, int lag, double dt) {

  private Delay.Learned learned() {
    return (Delay.Learned) parameters.definition().timing().delay();
  }

  private float[][] raw() {
    return parameters.delay().orElseThrow();
  }

  private int row(int source) {
    return learned().shape().row(source, parameters.definition().synapses().topology() instanceof Topology.OneToOne);
  }

  /** Gives synapses the delays of the present parameters, in steps, and orders those of each source by delay. */
  void renew(Synapses synapses) {
    for (int i = 0; i < synapses.targets().length; i++) {
      float[] row = raw()[row(i)];
      int[] targets = synapses.targets()[i];
      double[] delay = synapses.delay()[i];
      int[] order = Arrays.stream(targets).boxed().sorted(Comparator.<Integer>comparingDouble(j -> steps(row, j)).thenComparing(j -> j))
          .mapToInt(Integer::intValue).toArray();
      for (int s = 0; s < order.length; s++) {
        targets[s] = order[s];
        delay[s] = lag + steps(row, order[s]);
      }
    }
  }

  private double steps(float[] row, int target) {
    return learned().seconds(row[learned().shape().column(target)]) / dt;
  }

  /**
   * Derivatives by the parameters.
   *
   * @param byDelay {@code [source][synapse]} by delays, per step
   */
  float[][] chained(Synapses synapses, double[][] byDelay) {
    double[][] sum = new double[raw().length][raw()[0].length];
    for (int i = 0; i < byDelay.length; i++) {
      for (int s = 0; s < byDelay[i].length; s++) {
        sum[row(i)][learned().shape().column(synapses.targets()[i][s])] += byDelay[i][s] / dt;
      }
    }
    float[][] derivative = new float[sum.length][sum[0].length];
    for (int i = 0; i < sum.length; i++) {
      for (int j = 0; j < sum[i].length; j++) {
        derivative[i][j] = (float) (sum[i][j] * learned().derivative(raw()[i][j]));
      }
    }
    return derivative;
  }
}
