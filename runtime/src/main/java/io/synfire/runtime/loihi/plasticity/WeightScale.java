package io.synfire.runtime.loihi.plasticity;

import io.synfire.units.Time;

/**
 * How the numbers of a float network become integers of the learning engine.
 *
 * @param dt time step
 * @param perWeight mantissas of a weight of 1, positive
 * @param exponent weight exponent of the group, -6 to 7
 * @param perModulator integer of a third factor of 1, positive; integers of the third factor are cut to -128 to 127
 */
public record WeightScale(Time dt, double perWeight, int exponent, double perModulator) {
  public WeightScale {
    if (!(perWeight > 0) || Double.isInfinite(perWeight) || !(perModulator > 0) || Double.isInfinite(perModulator)) {
      throw new IllegalArgumentException("The scales of weights and third factors are " + perWeight + " and " + perModulator
          + ", and must be positive and finite");
    }
  }
}
