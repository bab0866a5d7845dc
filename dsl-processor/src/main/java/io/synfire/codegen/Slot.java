package io.synfire.codegen;

/**
 * One array of the step buffers.
 *
 * @param group which field of the buffers it is in
 * @param index its place in the field
 * @param name the variable, port, coefficient or symbol it belongs to
 */
record Slot(Group group, int index, String name) {

  /** Where the step buffers hold an array for each quantity, and what to append to a quantity's name in that of its array. */
  enum Group {
    VARIABLE("b.variable", "Of"),
    INPUT("b.input", "Of"),
    COEFFICIENT("b.coefficientPerNeuron", "Of"),
    TAPE("b.tape", "Tape"),
    ADJOINT("b.adjoint", "AdjointOf"),
    INPUT_ADJOINT("b.inputAdjoint", "InputAdjointOf"),
    GRADIENT("b.coefficientGradient", "GradientOf"),
    WORK("work", "Work");

    private final String arrays;
    private final String suffix;

    Group(String arrays, String suffix) {
      this.arrays = arrays;
      this.suffix = suffix;
    }
  }

  /** Where the array is found, in Java. */
  String path() {
    return group.arrays + "[" + index + "]";
  }

  /** What to append to the name in the name of the array. */
  String arraySuffix() {
    return group.suffix;
  }
}
