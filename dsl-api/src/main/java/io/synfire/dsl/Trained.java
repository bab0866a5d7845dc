package io.synfire.dsl;

import io.synfire.ir.WeightMatrix;
import java.util.Optional;

/**
 * What training made of one bundle of synapses.
 *
 * @param weight trained weights
 * @param bias trained bias
 * @param delay trained parameters of delays
 */
record Trained(Optional<WeightMatrix> weight, Optional<WeightMatrix> bias, Optional<WeightMatrix> delay) {

  /** Not trained. */
  static final Trained NOTHING = new Trained(Optional.empty(), Optional.empty(), Optional.empty());

  Trained withWeight(WeightMatrix matrix) {
    return new Trained(Optional.of(matrix), bias, delay);
  }

  Trained withBias(WeightMatrix matrix) {
    return new Trained(weight, Optional.of(matrix), delay);
  }

  Trained withDelay(WeightMatrix matrix) {
    return new Trained(weight, bias, Optional.of(matrix));
  }
}
