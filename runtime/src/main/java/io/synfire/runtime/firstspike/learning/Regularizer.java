package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;

/** A term beside the loss. It is part of what a sample costs, so that samples of undefined loss do not count it. */
public sealed interface Regularizer {

  /** What it adds to the cost of a sample whose label neuron spikes at this time. */
  default double sample(double labelTime) {
    return 0;
  }

  /** The derivative of {@link #sample} by the time. */
  default double sampleDerivative(double labelTime) {
    return 0;
  }

  /** What it adds to the cost of every sample, by the parameters alone. */
  default double penalty(NetworkSpec network, NetworkParameters parameters) {
    return 0;
  }

  /** Adds the derivative of {@link #penalty}, times a factor, to those by the parameters. */
  default void addPenaltyDerivative(NetworkSpec network, NetworkParameters parameters, double factor, NetworkParameters sum) {}

  /**
   * {@code alpha exp(T_label / (beta tau))} per sample: favours early spikes of the label neuron.
   *
   * @param alpha weight, finite
   * @param beta width in units of tau, positive
   * @param tau synaptic time constant, positive
   */
  record EarlyOutput(double alpha, double beta, double tau) implements Regularizer {
    public EarlyOutput {
      if (!Double.isFinite(alpha) || !(beta > 0) || !(tau > 0)) {
        throw new IllegalArgumentException("favouring early outputs needs a finite alpha and a positive beta and time constant, were " + alpha + ", " + beta
            + " and " + tau);
      }
    }

    @Override
    public double sample(double labelTime) {
      return alpha * Math.exp(labelTime / (beta * tau));
    }

    @Override
    public double sampleDerivative(double labelTime) {
      return sample(labelTime) / (beta * tau);
    }
  }

  /**
   * {@code alpha mean(d^2)} over all delays of the network, each as often as it is shared, or over their parameters; 0 for a network without
   * delays.
   *
   * @param alpha weight, finite
   * @param effective whether d are the delays; their parameters if not
   */
  record DelayPenalty(double alpha, boolean effective) implements Regularizer {
    public DelayPenalty {
      if (!Double.isFinite(alpha)) {
        throw new IllegalArgumentException("the weight of the penalty of delays must be finite, was " + alpha);
      }
    }

    @Override
    public double penalty(NetworkSpec network, NetworkParameters parameters) {
      double sum = 0;
      for (int k = 0; k < network.layers().size(); k++) {
        if (network.layers().get(k) instanceof DelayLayer layer) {
          double squares = 0;
          for (double[] row : parameters.values().get(k)) {
            for (double p : row) {
              double d = effective ? layer.positivity().delay(p) : p;
              squares += d * d;
            }
          }
          sum += copies(layer) * squares;
        }
      }
      return sum == 0 ? 0 : alpha * sum / count(network, parameters);
    }

    @Override
    public void addPenaltyDerivative(NetworkSpec network, NetworkParameters parameters, double factor, NetworkParameters sum) {
      for (int k = 0; k < network.layers().size(); k++) {
        if (network.layers().get(k) instanceof DelayLayer layer) {
          double scale = factor * 2 * alpha * copies(layer) / count(network, parameters);
          double[][] values = parameters.values().get(k);
          for (int r = 0; r < values.length; r++) {
            for (int c = 0; c < values[r].length; c++) {
              double p = values[r][c];
              sum.values().get(k)[r][c] += scale * (effective ? layer.positivity().delay(p) * layer.positivity().derivative(p) : p);
            }
          }
        }
      }
    }

    private double count(NetworkSpec network, NetworkParameters parameters) {
      double count = 0;
      for (int k = 0; k < network.layers().size(); k++) {
        if (network.layers().get(k) instanceof DelayLayer layer) {
          double[][] values = parameters.values().get(k);
          count += (double) copies(layer) * values.length * values[0].length;
        }
      }
      return count;
    }

    private int copies(DelayLayer layer) {
      return effective ? layer.sharing().presynaptic() * layer.sharing().postsynaptic() : 1;
    }
  }
}
