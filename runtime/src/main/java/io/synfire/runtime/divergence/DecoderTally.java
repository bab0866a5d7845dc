package io.synfire.runtime.divergence;

import io.synfire.runtime.divergence.DecoderDivergence.Accuracy;
import java.util.Optional;

/** Adds up what is compared of one decoder. */
final class DecoderTally {
  private final String decoder;
  private long samples;
  private long same;
  private long labelled;
  private long referenceRight;
  private long targetRight;
  private double difference;
  private double squares;

  DecoderTally(String decoder) {
    this.decoder = decoder;
  }

  /** Adds the answers to a batch, {@code [batch][output]}, with labels where they are known. */
  void add(float[][] reference, float[][] target, Optional<int[]> labels) {
    for (int b = 0; b < reference.length; b++) {
      int one = largest(reference[b]);
      int two = largest(target[b]);
      samples++;
      same += one == two ? 1 : 0;
      if (labels.isPresent()) {
        labelled++;
        referenceRight += one == labels.get()[b] ? 1 : 0;
        targetRight += two == labels.get()[b] ? 1 : 0;
      }
      for (int o = 0; o < reference[b].length; o++) {
        double d = target[b][o] - reference[b][o];
        difference += d * d;
        squares += (double) reference[b][o] * reference[b][o];
      }
    }
  }

  private static int largest(float[] answer) {
    int best = 0;
    for (int o = 1; o < answer.length; o++) {
      best = answer[o] > answer[best] ? o : best;
    }
    return best;
  }

  /** The comparison so far. */
  DecoderDivergence result() {
    Optional<Accuracy> accuracy =
        labelled == 0 ? Optional.empty() : Optional.of(new Accuracy((double) referenceRight / labelled, (double) targetRight / labelled));
    double error = difference == 0 ? 0 : Math.sqrt(difference / squares);
    return new DecoderDivergence(decoder, samples == 0 ? 1 : (double) same / samples, error, accuracy);
  }
}
