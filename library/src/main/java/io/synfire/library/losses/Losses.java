package io.synfire.library.losses;

/** Makes losses: {@code crossEntropy()}. The options are documented at the records. */
public final class Losses {
  private Losses() {}

  /** {@link CrossEntropy}. */
  public static CrossEntropy crossEntropy() {
    return CrossEntropy.defaults();
  }

  /** {@link NormalizedCrossEntropy} with its defaults. */
  public static NormalizedCrossEntropy normalizedCrossEntropy() {
    return NormalizedCrossEntropy.defaults();
  }

  /** {@link MeanSquaredError} with these targets for the labelled output and the others. */
  public static MeanSquaredError meanSquaredError(double labelled, double others) {
    return new MeanSquaredError(labelled, others);
  }

  /** {@link ShiftInvariantError} with this shift. */
  public static ShiftInvariantError shiftInvariantError(double shift) {
    return new ShiftInvariantError(shift);
  }
}
