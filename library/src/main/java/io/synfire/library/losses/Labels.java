package io.synfire.library.losses;

/** Checks of labels. */
final class Labels {
  private Labels() {}

  static void check(int label, int outputs) {
    if (label < 0 || label >= outputs) {
      throw new IllegalArgumentException("label " + label + " has no output: the decoder gives outputs 0 to " + (outputs - 1));
    }
  }
}
