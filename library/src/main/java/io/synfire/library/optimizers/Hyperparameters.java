package io.synfire.library.optimizers;

/** Range checks shared by the optimisers; every message names optimiser, hyperparameter, value and range. */
final class Hyperparameters {
  private Hyperparameters() {}

  static void positive(String owner, String name, double value) {
    require(value > 0 && Double.isFinite(value), owner, name, value, "a positive finite number");
  }

  static void notNegative(String owner, String name, double value) {
    require(value >= 0 && Double.isFinite(value), owner, name, value, "a finite number of at least 0");
  }

  static void belowOne(String owner, String name, double value) {
    require(value >= 0 && value < 1, owner, name, value, "in [0, 1)");
  }

  static void fraction(String owner, String name, double value) {
    require(value > 0 && value <= 1, owner, name, value, "in (0, 1]");
  }

  static void period(String owner, long updates) {
    require(updates > 0, owner, "period", updates, "a positive number of updates");
  }

  private static void require(boolean holds, String owner, String name, double value, String range) {
    if (!holds) {
      throw new IllegalArgumentException(owner + ": " + name + " must be " + range + ", was " + value);
    }
  }
}
