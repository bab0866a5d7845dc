package io.synfire.runtime.loihi.microcode;

/**
 * A value within a step.
 *
 * @param register where it is
 * @param scale integer units that are 1 in SI units; of a mask 1
 * @param mask whether it is -1 where a condition holds and 0 elsewhere
 */
record Value(int register, double scale, boolean mask) {

  static Value mask(int register) {
    return new Value(register, 1, true);
  }
}
