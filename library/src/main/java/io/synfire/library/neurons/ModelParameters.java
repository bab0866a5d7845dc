package io.synfire.library.neurons;

import io.synfire.units.Quantity;

/** The limits that the parameters of the neuron models check. */
public final class ModelParameters {
  private ModelParameters() {}

  /**
   * Refuses a parameter that is not positive.
   *
   * @throws IllegalArgumentException naming model, parameter and value
   */
  public static void positive(String model, String parameter, Quantity value) {
    if (!(value.si() > 0)) {
      throw new IllegalArgumentException(model + ": " + parameter + " must be positive, was " + value);
    }
  }

  /**
   * Refuses a parameter that is negative.
   *
   * @throws IllegalArgumentException naming model, parameter and value
   */
  public static void notNegative(String model, String parameter, Quantity value) {
    if (!(value.si() >= 0)) {
      throw new IllegalArgumentException(model + ": " + parameter + " must be 0 or more, was " + value);
    }
  }

  /**
   * Refuses a pair of which the first is not the greater.
   *
   * @throws IllegalArgumentException naming model, parameters and values
   */
  public static void greater(String model, String larger, Quantity value, String smaller, Quantity limit) {
    if (!(value.si() > limit.si())) {
      throw new IllegalArgumentException(model + ": " + larger + " must be greater than " + smaller + ", were " + value + " and " + limit);
    }
  }

  /**
   * Refuses a parameter that is not from 0 to 1.
   *
   * @throws IllegalArgumentException naming model, parameter and value
   */
  public static void fraction(String model, String parameter, Quantity value) {
    if (!(value.si() >= 0 && value.si() <= 1)) {
      throw new IllegalArgumentException(model + ": " + parameter + " must be from 0 to 1, was " + value);
    }
  }

  /**
   * Refuses a parameter that is no whole number, or too small.
   *
   * @throws IllegalArgumentException naming model, parameter and value
   */
  public static void whole(String model, String parameter, Quantity value, int minimum) {
    if (value.si() != Math.rint(value.si()) || value.si() < minimum) {
      throw new IllegalArgumentException(model + ": " + parameter + " must be a whole number, " + minimum + " or more, was " + value);
    }
  }
}
