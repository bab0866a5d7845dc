package io.synfire.kernel;

/**
 * The arrays that a {@link NeuronKernel} works on: one array a slot, all of the same length (neurons of a tile, padded to a multiple of
 * 16). The slots are in the order of {@link KernelLayout}. The object is owned by a run; the kernel never keeps it.
 */
public final class StepBuffers {
  /** {@code [variable][neuron]} values, SI units; the spike is 1 or 0. */
  public float[][] variable;

  /** {@code [port][neuron]} input of this step, SI units. */
  public float[][] input;

  /** {@code [coefficient]} values of the coefficients that are equal for all neurons. */
  public float[] coefficient;

  /** {@code [coefficient][neuron]} values of the coefficients that differ between neurons; null in the other slots. */
  public float[][] coefficientPerNeuron;

  /** {@code [tape][neuron]} values kept in a forward step for its adjoint. */
  public float[][] tape;

  /** {@code [variable][neuron]} derivatives of the loss by the variables. */
  public float[][] adjoint;

  /** {@code [port][neuron]} derivatives of the loss by the input of this step. */
  public float[][] inputAdjoint;

  /** {@code [coefficient][neuron]} sums over steps of derivatives by trainable coefficients; null in the other slots. */
  public float[][] coefficientGradient;

  /** The surrogate, for kernels that were generated without one. */
  public SurrogateDerivative surrogate;

  private float[][] work = new float[0][];

  /**
   * Working memory of a kernel within one call: at least {@code count} arrays as long as those of the variables. Made when it is first
   * asked for, so keep the buffers from step to step.
   */
  public float[][] work(int count) {
    int length = variable[0].length;
    if (work.length < count || work[0].length < length) {
      work = new float[count][length];
    }
    return work;
  }

  /** Replaces distances from threshold by the surrogate's derivative there. */
  public void surrogate(float[] distance, int from, int to) {
    for (int n = from; n < to; n++) {
      distance[n] = surrogate.at(distance[n]);
    }
  }
}
