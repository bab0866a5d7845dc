package io.synfire.library.check.loihi;

import io.synfire.chip.Tiling;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatCompartments;
import io.synfire.runtime.loihi.discretization.Membrane;
import java.util.Arrays;
import java.util.List;

/**
 * What a description of a network leaves out, read off its recorded float blocks.
 *
 * @param blocks the recorded blocks
 * @param dt step in seconds
 */
record RecordedFloats(List<FloatBlock> blocks, double dt) {

  /** Neurons of the kind that a block holds. */
  Membrane membrane(int block, int size) {
    FloatCompartments floats = blocks.get(block).compartments();
    double refractory = (floats.refractoryDelay()[0] - 1) * dt;
    if (floats.limits().scaleV()) {
      return Membrane.leaky(size, -dt / Math.log1p(-floats.decayV()[0]), refractory, dt).withMinimum(floats.limits().minimum());
    }
    return Membrane.rectifiedLinear(size, dt);
  }

  /** Time constant in seconds of the synapses of a block; 0 for none. */
  double tau(int block) {
    double decay = blocks.get(block).compartments().decayU()[0][0];
    return decay >= 1 ? 0 : -dt / Math.log1p(-decay);
  }

  /** Biases of a group that was cut into the blocks from this one on, {@code [neuron]}. */
  double[] bias(Tiling tiling, int first) {
    double[] bias = new double[tiling.neurons()];
    for (int t = 0; t < tiling.tiles(); t++) {
      int[] neurons = tiling.tile(t);
      for (int i = 0; i < neurons.length; i++) {
        bias[neurons[i]] = blocks.get(first + t).compartments().bias()[i];
      }
    }
    return bias;
  }

  /**
   * Gains of a group that was cut into the blocks from this one on: the factor between weights and a transform that fits best, {@code [neuron]}.
   *
   * @param transform {@code [neuron][source]}
   * @param height height of a spike of the source
   */
  double[] gain(double[][] transform, Tiling tiling, int first, double height) {
    double[] gain = new double[tiling.neurons()];
    for (int t = 0; t < tiling.tiles(); t++) {
      int[] neurons = tiling.tile(t);
      float[][][] weights = blocks.get(first + t).synapses().get(0).weights();
      for (int i = 0; i < neurons.length; i++) {
        double product = 0;
        double square = 0;
        for (int a = 0; a < weights.length; a++) {
          double unit = transform[neurons[i]][a] * height;
          product += weights[a][0][i] * unit;
          square += unit * unit;
        }
        gain[neurons[i]] = square == 0 ? 1 : product / square;
      }
    }
    return gain;
  }

  /** Decoders {@code [dimension][neuron]} of a block that reads values and their negatives, in units of its weights times a factor. */
  double[][] decoders(int block, double factor) {
    float[][][] weights = blocks.get(block).synapses().get(0).weights();
    double[][] decoders = new double[weights[0][0].length / 2][weights.length];
    for (int d = 0; d < decoders.length; d++) {
      int dimension = d;
      decoders[d] = Arrays.stream(weights).mapToDouble(w -> w[0][dimension] * factor).toArray();
    }
    return decoders;
  }
}
