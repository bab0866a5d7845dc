package io.synfire.runtime.loihi.discretization;

import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import java.util.Arrays;

/**
 * The largest absolute weights of a block.
 *
 * @param largest {@code [port][neuron]}; the same for all neurons of a port that are scaled alike, else what reaches each neuron
 */
record WeightRange(double[][] largest) {

  /** Finds them; neurons of a port with one and the same factor are taken together. */
  static WeightRange of(FloatBlock block, double[][] factor) {
    double[][] largest = new double[factor.length][block.compartments().size()];
    for (FloatSynapseGroup group : block.synapses()) {
      double[] row = largest[group.port()];
      if (Arrays.stream(factor[group.port()]).allMatch(f -> f == factor[group.port()][0])) {
        Arrays.fill(row, Math.max(row[0], largest(group)));
      } else {
        byNeuron(group, row);
      }
    }
    return new WeightRange(largest);
  }

  /** The largest absolute weight of a group, present or to be learned; 0 for one without weights. */
  static float largest(FloatSynapseGroup group) {
    return (float) group.reach().largest();
  }

  private static void byNeuron(FloatSynapseGroup group, double[] largest) {
    double learned = group.learning().map(l -> l.reach().largest()).orElse(0.0);
    for (int axon = 0; axon < group.routing().axons(); axon++) {
      int base = group.routing().base()[axon];
      int set = group.routing().set()[axon];
      for (int atom = 0; base >= 0 && atom < group.weights()[set].length; atom++) {
        float[] weights = group.weights()[set][atom];
        for (int k = 0; k < weights.length; k++) {
          int target = base + group.indices()[set][atom][k];
          largest[target] = Math.max(largest[target], Math.max(learned, Math.abs(weights[k])));
        }
      }
    }
  }
}
