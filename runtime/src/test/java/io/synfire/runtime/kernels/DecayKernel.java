package io.synfire.runtime.kernels;

import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.NeuronKernel;
import io.synfire.kernel.StepBuffers;
import java.util.List;

/** Stands for what the annotation processor writes. */
public class DecayKernel implements NeuronKernel {
  @Override
  public KernelLayout layout() {
    return new KernelLayout(List.of("v"), List.of("i_syn"), List.of("decay_tau"), List.of(), List.of(), List.of());
  }

  @Override
  public void forward(StepBuffers b, int from, int to) {
    for (int n = from; n < to; n++) {
      b.variable[0][n] = b.coefficient[0] * b.variable[0][n] + b.input[0][n];
    }
  }

  @Override
  public void forwardTaped(StepBuffers b, int from, int to) {
    forward(b, from, to);
  }

  @Override
  public void backward(StepBuffers b, int from, int to) {
    for (int n = from; n < to; n++) {
      b.inputAdjoint[0][n] = b.adjoint[0][n];
      b.adjoint[0][n] *= b.coefficient[0];
    }
  }
}
