package io.synfire.kernel;

/**
 * A fused step of one neuron model over a range of neurons. Implementations are generated, hold no state, and compute each neuron
 * independently of the others.
 */
public interface NeuronKernel {

  /** What the kernel was generated for: the order of all slots. */
  KernelLayout layout();

  /** Advances the neurons {@code from <= i < to} by one step, in place. */
  void forward(StepBuffers buffers, int from, int to);

  /** As {@link #forward}, and keeps in {@link StepBuffers#tape} what {@link #backward} needs. */
  void forwardTaped(StepBuffers buffers, int from, int to);

  /**
   * The adjoint of the step: replaces {@link StepBuffers#adjoint} (derivatives by the values at the end of the step) by the derivatives
   * by the values at its start, assigns {@link StepBuffers#inputAdjoint}, and adds to {@link StepBuffers#coefficientGradient}.
   */
  void backward(StepBuffers buffers, int from, int to);
}
