package io.synfire.runtime.loihi.microcode;

import io.synfire.model.StepProgram;

/** Which symbols of a step program are successive values of one variable: {@code v_1}, {@code v_2} of {@code v}. */
final class Versions {
  private Versions() {}

  /** The variable that a symbol is a value of, or null. */
  static String variable(StepProgram program, String symbol) {
    if (program.slot(symbol) >= 0) {
      return symbol;
    }
    int end = symbol.lastIndexOf('_');
    boolean counted = end > 0 && end < symbol.length() - 1 && symbol.substring(end + 1).chars().allMatch(c -> c >= '0' && c <= '9');
    return counted && program.slot(symbol.substring(0, end)) >= 0 ? symbol.substring(0, end) : null;
  }
}
