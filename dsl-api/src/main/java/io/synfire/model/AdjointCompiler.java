package io.synfire.model;

import java.util.Set;

/** Derives the adjoint of a step program symbolically, by reverse-mode differentiation of its assignments. */
public final class AdjointCompiler {
  private AdjointCompiler() {}

  /**
   * The adjoint of a program.
   *
   * <p>The spike's derivative by the distance from threshold is the symbol {@link AdjointProgram#SURROGATE}; comparisons have derivative
   * 0; min, max, abs and choices are differentiated by the branch taken; the refractory counter carries no gradient. A choice whose
   * condition is the spike, as a reset is, is taken as {@code otherwise + spike * (then - otherwise)}, or by its branch if detached.
   *
   * @param program the program
   * @param trainableParameters the coefficients that depend on one of these get a derivative
   * @param resetGradient how the gradient passes a reset
   */
  public static AdjointProgram compile(StepProgram program, Set<String> trainableParameters, ResetGradient resetGradient) {
    ReverseSweep sweep = new ReverseSweep(program, trainableParameters, resetGradient == ResetGradient.THROUGH);
    sweep.run();
    return new TapeReduction(program, sweep).adjoint();
  }
}
