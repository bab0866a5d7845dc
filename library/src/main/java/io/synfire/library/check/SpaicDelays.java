package io.synfire.library.check;

import io.synfire.ir.Delay;
import io.synfire.ir.WeightMatrix;
import io.synfire.runtime.check.JsonFields;

/**
 * Delays as SPAIC 0.6.3 applies them: truncated to whole steps, and a delay of less than a step wraps round its ring buffer and acts as the longest
 * one. Synfire rounds to the nearest step, and 0 is 0.
 */
final class SpaicDelays {
  private static final double ROUNDING = 1e-6;

  private SpaicDelays() {}

  /** The recorded delays, {@code [post][pre]} in ms. */
  static Delay of(JsonFields fields) {
    if (!fields.has("delays")) {
      return new Delay.None();
    }
    double dt = fields.number("dt");
    int queue = fields.integer("queue_length", 1);
    float[][] ms = Series.transposed(fields.matrix("delays"));
    for (float[] row : ms) {
      for (int i = 0; i < row.length; i++) {
        int steps = (int) (row[i] / dt + ROUNDING);
        row[i] = (float) ((steps == 0 ? queue : steps) * dt / 1000);
      }
    }
    return new Delay.PerSynapse(WeightMatrix.of(ms));
  }
}
