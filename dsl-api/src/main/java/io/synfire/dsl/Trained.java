package io.synfire.dsl;

import io.synfire.ir.WeightMatrix;
import java.util.Optional;

/**
 * What training made of one bundle of synapses.
 *
 * @param weight trained weights
 * @param bias trained bias
 */
record Trained(Optional<WeightMatrix> weight, Optional<WeightMatrix> bias) {

  /** Not trained. */
  static final Trained NOTHING = new Trained(Optional.empty(), Optional.empty());

  Trained withWeight(WeightMatrix matrix) {
    return new Trained(Optional.of(matrix), bias);
  }

  Trained withBias(WeightMatrix matrix) {
    return new Trained(weight, Optional.of(matrix));
  }
}
