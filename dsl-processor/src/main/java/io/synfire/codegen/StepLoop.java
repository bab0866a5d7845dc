package io.synfire.codegen;

import io.synfire.model.StepProgram.Assignment;
import java.util.List;
import java.util.Map;

/**
 * One loop over the neurons, in terms of symbols: what is read for each neuron, computed, and written.
 *
 * @param uniform symbols of coefficients that are equal for all neurons, with their slots
 * @param loads symbol to the array that its value is read from
 * @param statements what is computed, in order
 * @param stores what is written after all is computed
 * @param calls functions that are applied to arrays after the loop
 */
record StepLoop(
    Map<String, Integer> uniform, Map<String, Slot> loads, List<Assignment> statements, List<Store> stores, List<ArrayCall> calls) {

  /** The same with function calls after it. */
  StepLoop with(List<ArrayCall> after) {
    return new StepLoop(uniform, loads, statements, stores, after);
  }

  /**
   * One array that is written.
   *
   * @param slot the array
   * @param symbol the value; empty for 0
   * @param mode how it is written
   */
  record Store(Slot slot, String symbol, Mode mode) {}

  /** How a value is written to an array. */
  enum Mode {
    /** Replaces what is there. */
    SET,
    /** Replaces what is there; a magnitude too small to matter becomes 0. */
    SET_STATE,
    /** Adds to what is there. */
    ADD
  }

  /**
   * A function that is applied to each element of an array in place.
   *
   * @param function its name in lower case, or {@code surrogate} for that of the buffers
   * @param array argument and result
   */
  record ArrayCall(String function, Slot array) {}
}
