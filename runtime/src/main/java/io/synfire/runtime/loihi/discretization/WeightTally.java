package io.synfire.runtime.loihi.discretization;

/** Adds up how far rounded weights are from the float ones. */
final class WeightTally {
  private double squares;
  private double farthest;
  private double largest;
  private long count;
  private int saturated;

  /** A weight, and what it became in the same units. */
  void add(double weight, double rounded) {
    double error = Math.abs(rounded - weight);
    squares += error * error;
    farthest = Math.max(farthest, error);
    largest = Math.max(largest, Math.abs(weight));
    count++;
  }

  /** A weight that was clipped, or not. */
  void clip(boolean clipped) {
    saturated += clipped ? 1 : 0;
  }

  /** The losses so far. */
  WeightLoss loss(int group, int exponent, int lostBits) {
    double unit = largest == 0 ? 1 : largest;
    return new WeightLoss(group, exponent, lostBits, saturated, Math.sqrt(squares / Math.max(1, count)) / unit, farthest / unit);
  }
}
