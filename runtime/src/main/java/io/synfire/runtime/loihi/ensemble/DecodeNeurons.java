package io.synfire.runtime.loihi.ensemble;

import io.synfire.runtime.loihi.discretization.Membrane;
import io.synfire.runtime.loihi.rates.LoihiRectifiedLinear;
import java.util.stream.IntStream;

/**
 * Spiking neurons between two populations that carry a decoded value x in [-1, 1]: pairs of an on neuron, driven by {@code gain x + bias}, and an off
 * neuron, driven by {@code -gain x + bias}. For d dimensions there are {@code 2 d} neurons a pair: the on neurons of all dimensions, then the off
 * neurons. Neurons fire at their drive in hertz.
 *
 * @param gain {@code [pair]} in hertz
 * @param bias {@code [pair]} in hertz
 * @param scale factor of the target's encoders by which the pairs together carry x
 */
public record DecodeNeurons(double[] gain, double[] bias, double scale) {
  private static final double PRESET_SCALE = 1.02;

  public DecodeNeurons {
    if (gain.length == 0 || gain.length != bias.length) {
      throw new IllegalArgumentException("decode neurons need at least one pair, and a gain and a bias for each, was " + gain.length + " gains and "
          + bias.length + " biases");
    }
  }

  /** Equal pairs that together fire once a step at most; the step is in seconds. */
  public static DecodeNeurons pairs(int pairs, double dt) {
    double[] half = IntStream.range(0, pairs).mapToDouble(i -> 0.5 / (dt * pairs)).toArray();
    return new DecodeNeurons(half, half, 1);
  }

  /** Five pairs of different gains and intercepts. */
  public static DecodeNeurons fivePairs(double dt) {
    return tuned(new Ramp(160, 70, 5), new Ramp(-0.8, 0.8, 5), 0.85, dt);
  }

  /** Ten pairs of different gains and intercepts, whose sum is close to linear. */
  public static DecodeNeurons tenPairs(double dt) {
    return tuned(new Ramp(171.186, 74.620, 10), new Ramp(-1.171, 0.484, 10), 1, dt);
  }

  /** Evenly spaced values from first to last. */
  private record Ramp(double first, double last, int count) {
    double[] values() {
      double step = (last - first) / (count - 1);
      return IntStream.range(0, count).mapToDouble(i -> first + i * step).toArray();
    }
  }

  private static DecodeNeurons tuned(Ramp maxRates, Ramp intercepts, double target, double dt) {
    double[] rates = maxRates.values();
    double[] zeros = intercepts.values();
    double[] gain = new double[rates.length];
    double[] bias = new double[rates.length];
    double sum = 0;
    LoihiRectifiedLinear neuron = new LoihiRectifiedLinear(dt, 1);
    for (int i = 0; i < gain.length; i++) {
      gain[i] = rates[i] / (1 - zeros[i]);
      bias[i] = -zeros[i] * gain[i];
      sum += neuron.rate(target * gain[i] + bias[i]);
    }
    return new DecodeNeurons(gain, bias, PRESET_SCALE * target / (dt * sum));
  }

  /** Number of neurons for so many dimensions. */
  public int size(int dimensions) {
    return 2 * dimensions * gain.length;
  }

  /** The neurons: integrators with a threshold of 1. */
  Membrane membrane(int dimensions) {
    int size = size(dimensions);
    return Membrane.integrating(IntStream.range(0, size).mapToDouble(i -> 1).toArray(), new double[size], 1);
  }

  /** Biases of the neurons for a step in seconds. */
  double[] biases(int dimensions, double dt) {
    return IntStream.range(0, size(dimensions)).mapToDouble(i -> bias[i / (2 * dimensions)] * dt).toArray();
  }

  /** Weights {@code [source][neuron]} for weights {@code [source][dimension]} that give the value. */
  float[][] weights(double[][] decoders, double dt) {
    int dimensions = decoders[0].length;
    float[][] weights = new float[decoders.length][size(dimensions)];
    for (int a = 0; a < weights.length; a++) {
      for (int i = 0; i < weights[a].length; i++) {
        double drive = gain[i / (2 * dimensions)] * dt * decoders[a][i % dimensions];
        weights[a][i] = (float) (i / dimensions % 2 == 0 ? drive : -drive);
      }
    }
    return weights;
  }

  /** The axon of each neuron: {@code 2 d} axons onto the target, that of a dimension, and that of its negative. */
  int[] axons(int dimensions) {
    return IntStream.range(0, size(dimensions)).map(i -> i % (2 * dimensions)).toArray();
  }

  /** Weights of those axons onto a population. */
  float[][] encoders(Population target) {
    int dimensions = target.dimensions();
    float[][] weights = new float[2 * dimensions][target.size()];
    for (int i = 0; i < target.size(); i++) {
      for (int d = 0; d < dimensions; d++) {
        double weight = target.encoders()[i][d] * target.tuning().gain()[i] * scale;
        weights[d][i] = (float) weight;
        weights[dimensions + d][i] = (float) -weight;
      }
    }
    return weights;
  }
}
