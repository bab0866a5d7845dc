package io.synfire.library.check.loihi;

import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.neuron.Compartments;
import java.util.Arrays;

/** Compares blocks in integers with recorded ones. */
final class BlockComparison {
  private final Differences differences;
  private final String name;

  /** Puts what differs there, under this name. */
  BlockComparison(Differences differences, String name) {
    this.differences = differences;
    this.name = name;
  }

  /** Compares all that discretisation decides about: compartments, weights, their exponents, learning. */
  void values(Block found, Block recorded) {
    compartments((Compartments) found.neurons(), (Compartments) recorded.neurons());
    differences.equal(name + "synapse groups", found.synapses().size(), recorded.synapses().size());
    for (int i = 0; i < Math.min(found.synapses().size(), recorded.synapses().size()); i++) {
      SynapseGroup group = found.synapses().get(i);
      SynapseGroup other = recorded.synapses().get(i);
      differences.equal(name + "weight exponent", group.storage().weightExponent(), other.storage().weightExponent());
      differences.equal(name + "weights", rows(group.weights()), rows(other.weights()));
      differences.equal(name + "learning", group.learning(), other.learning());
    }
  }

  /** All rows of an array {@code [set][atom][k]}, one after another. */
  static int[][] rows(int[][][] values) {
    return Arrays.stream(values).flatMap(Arrays::stream).toArray(int[][]::new);
  }

  private void compartments(Compartments found, Compartments recorded) {
    differences.equal(name + "decay_u", found.decayU(), recorded.decayU());
    differences.equal(name + "decay_v", row(found.decayV()), row(recorded.decayV()));
    differences.equal(name + "threshold", row(found.threshold()), row(recorded.threshold()));
    differences.equal(name + "bias", row(found.bias()), row(recorded.bias()));
    differences.equal(name + "refractory delay", row(found.refractoryDelay()), row(recorded.refractoryDelay()));
    differences.equal(name + "minimum", found.limits().minimum(), recorded.limits().minimum());
    differences.equal(name + "maximum", found.limits().maximum(), recorded.limits().maximum());
    differences.equal(name + "noise", noise(found), noise(recorded));
  }

  private static int[][] row(int[] values) {
    return new int[][] {values};
  }

  private static String noise(Compartments compartments) {
    return compartments.limits().noise().map(n -> n.exponent() + " " + n.offset() + " " + n.atMembrane() + " " + Arrays.toString(n.enabled()))
        .orElse("none");
  }
}
