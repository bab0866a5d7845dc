package io.synfire.codegen;

import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.KernelRequest;
import io.synfire.model.AdjointCompiler;
import io.synfire.model.AdjointProgram;
import io.synfire.model.ModelCompiler;
import io.synfire.model.StepProgram;

/**
 * What a kernel computes, and where its values lie.
 *
 * @param program the step
 * @param adjoint its adjoint
 * @param layout the order of the slots
 */
record KernelPlan(StepProgram program, AdjointProgram adjoint, KernelLayout layout) {

  static KernelPlan of(KernelRequest request) {
    StepProgram program = ModelCompiler.compile(request.model());
    AdjointProgram adjoint = AdjointCompiler.compile(program, request.trainable(), request.model().options().resetGradient());
    return new KernelPlan(program, adjoint, KernelLayout.of(program, adjoint, request.perNeuron()));
  }
}
