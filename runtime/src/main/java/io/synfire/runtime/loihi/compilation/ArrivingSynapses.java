package io.synfire.runtime.loihi.compilation;

import io.synfire.runtime.loihi.block.FloatSynapseGroup;

/**
 * Incoming synapses of a group.
 *
 * @param group the synapses, with the gains of their arms applied; of spikes with a payload the weights are those of a payload of 1
 * @param graded whether spikes carry a payload, of at most {@link #LARGEST_PAYLOAD} and either sign; otherwise each has the value 1
 */
record ArrivingSynapses(FloatSynapseGroup group, boolean graded) {
  /** Bits without sign of the largest payload that is expected. */
  static final int PAYLOAD_BITS = 8;

  private static final double LARGEST_PAYLOAD = 1 << PAYLOAD_BITS;

  /** The lowest input that a synapse of this weight makes. */
  double lowest(double weight) {
    return graded ? -highest(weight) : Math.min(0, weight);
  }

  /** The highest input that a synapse of this weight makes. */
  double highest(double weight) {
    return graded ? Math.abs(weight) * LARGEST_PAYLOAD : Math.max(0, weight);
  }

  /** The largest magnitude of the input of one synapse. */
  double largest() {
    return graded ? highest(group.reach().largest()) : group.reach().largest();
  }
}
