package io.synfire.runtime.divergence;

import java.util.Optional;

/**
 * How far the answers of a decoder are from its reference.
 *
 * @param decoder id of the decoder
 * @param agreement fraction of samples for which the largest output is the same
 * @param error root of the mean square difference of the outputs, relative to that of the reference's outputs; 0 where these are all 0 and equal
 * @param accuracy fraction of samples for which the largest output is the label, where labels are known
 */
public record DecoderDivergence(String decoder, double agreement, double error, Optional<Accuracy> accuracy) {

  /** Accuracy on both backends. */
  public record Accuracy(double reference, double target) {}
}
