package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.Factor;

/**
 * A factor made ready for evaluation; its value plus a constant is clipped to its width, and cut to an integer.
 *
 * @param kind what it reads
 * @param index which trace or variable
 * @param constant what is added
 * @param limit two to the width
 */
record FactorCode(Kind kind, int index, double constant, int limit) {

  /** What a factor reads. */
  enum Kind { SOURCE_TRACE, SOURCE_SPIKE, TARGET_TRACE, TARGET_SPIKE, VARIABLE, SIGN }

  static FactorCode of(Factor factor) {
    int limit = 1 << IntegerProduct.width(factor);
    return switch (factor) {
      case Factor.OfTrace f -> new FactorCode(f.trace().ofSource() ? Kind.SOURCE_TRACE : Kind.TARGET_TRACE, f.trace().index(), f.constant(), limit);
      case Factor.OfSynapse f -> new FactorCode(f.sign() ? Kind.SIGN : Kind.VARIABLE, f.variable().ordinal(), f.constant(), limit);
      case Factor.OfSpike f -> new FactorCode(f.ofSource() ? Kind.SOURCE_SPIKE : Kind.TARGET_SPIKE, 0, f.constant(), limit);
    };
  }

  /** Whether it is the same for all synapses of a source neuron. */
  boolean ofSource() {
    return kind == Kind.SOURCE_TRACE || kind == Kind.SOURCE_SPIKE;
  }

  /** Value plus constant; a fraction is cut off after clipping, towards zero. */
  private int clip(int value) {
    int whole = (int) constant;
    return whole == constant ? Math.max(-limit, Math.min(limit - 1, value + whole)) : (int) Math.max(-limit, Math.min(limit - 1, value + constant));
  }

  private int sign(int value) {
    return (int) Math.signum(value + constant);
  }

  /** Its value for a source neuron. */
  int ofSource(IntegerTraceBank sources, int axon, int step) {
    return clip(kind == Kind.SOURCE_TRACE ? sources.at(index, step)[axon] : Math.min(1, sources.spikes.last(axon)));
  }

  /** Its value at one synapse. */
  int at(IntegerTraceBank targets, SynapseRow row, int k, int step) {
    return switch (kind) {
      case TARGET_TRACE -> clip(targets.at(index, step)[row.neuron[k]]);
      case TARGET_SPIKE -> clip(Math.min(1, targets.spikes.last(row.neuron[k])));
      case VARIABLE -> clip(row.value[index][k]);
      default -> sign(row.value[index][k]);
    };
  }

  /** Multiplies the products of a row by its values. */
  void multiply(IntegerTraceBank targets, SynapseRow row, int step) {
    int[] product = row.scratch;
    switch (kind) {
      case TARGET_TRACE -> {
        int[] trace = targets.at(index, step);
        for (int k = 0; k < row.size; k++) {
          product[k] *= clip(trace[row.neuron[k]]);
        }
      }
      case VARIABLE -> {
        int[] value = row.value[index];
        for (int k = 0; k < row.size; k++) {
          product[k] *= clip(value[k]);
        }
      }
      default -> {
        for (int k = 0; k < row.size; k++) {
          product[k] *= at(targets, row, k, step);
        }
      }
    }
  }
}
