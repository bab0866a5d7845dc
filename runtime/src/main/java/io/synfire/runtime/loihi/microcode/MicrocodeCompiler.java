package io.synfire.runtime.loihi.microcode;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.model.StepProgram;

/**
 * Compiles the step of a neuron model to integers. A state times a coefficient is the decay of the chip: the magnitude times a coefficient of 12
 * bits, shifted to the right; a product of states likewise; sums are aligned by shifts; every new value of a variable is wrapped or clipped to its
 * width. A value that is assigned 1 or 0 by a comparison is a mask. What integers cannot hold is refused.
 */
public final class MicrocodeCompiler {
  private MicrocodeCompiler() {}

  /**
   * Neurons whose spikes carry no payload, or that do not spike.
   *
   * @param program one step of the model
   * @param parameters parameter values
   * @param scales how its variables and ports are held
   * @throws DiagnosticException naming model, expression and an alternative, where the model cannot be computed with integers
   * @throws IllegalArgumentException naming the constant, where one does not fit at these scales
   */
  public static Microcode compile(StepProgram program, NeuronParameters parameters, FixedPointScales scales) {
    return new StepCompiler(program, parameters, scales).compile("spike");
  }

  /**
   * Neurons whose spikes carry the value of a variable, and that fire where it is not 0.
   *
   * @param payload the variable
   * @throws DiagnosticException as above
   */
  public static Microcode graded(StepProgram program, NeuronParameters parameters, FixedPointScales scales, String payload) {
    return new StepCompiler(program, parameters, scales).compile(payload);
  }
}
