package io.synfire.tutorials.bench;

import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.NeuronKernel;
import io.synfire.kernel.StepBuffers;
import io.synfire.library.surrogates.Arctan;
import io.synfire.runtime.bench.Benchmark;
import io.synfire.runtime.kernels.KernelFactory;
import io.synfire.runtime.kernels.KernelSpec;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Steps of one kernel over a window, under random input; in training, also their adjoints, under random derivatives by the output. */
final class KernelTask implements Benchmark.Task {
  private static final int NEURONS = 4096;
  private static final int STEPS = 16;

  private final NeuronKernel kernel;
  private final boolean training;
  private final StepBuffers buffers = new StepBuffers();
  private final float[][][] input = new float[STEPS][][];
  private final float[][][] tape = new float[STEPS][][];
  private final float[] outputAdjoint;

  KernelTask(ModelCase model, Function<KernelSpec, NeuronKernel> kernels, boolean training) {
    KernelSpec spec = new KernelSpec(model.definition().text(), Set.of(), Set.of(), Optional.of(Arctan.defaults().surrogate()));
    this.kernel = kernels.apply(spec);
    this.training = training;
    KernelLayout layout = kernel.layout();
    SplittableRandom random = new SplittableRandom(5);
    for (int t = 0; t < STEPS; t++) {
      input[t] = random(random, layout.inputs().size(), model.drive());
      tape[t] = new float[layout.tape().size()][NEURONS];
    }
    buffers.surrogate = KernelFactory.derivative(Arctan.defaults().surrogate());
    buffers.coefficient = model.coefficients();
    buffers.adjoint = new float[layout.variables().size()][NEURONS];
    buffers.inputAdjoint = new float[layout.inputs().size()][NEURONS];
    buffers.variable = new float[layout.variables().size()][NEURONS];
    Map<String, Double> initial = model.initial();
    for (int k = 0; k < buffers.variable.length; k++) {
      Arrays.fill(buffers.variable[k], initial.get(layout.variables().get(k)).floatValue());
    }
    this.outputAdjoint = random(random, 1, 1e-3)[0];
  }

  private static float[][] random(SplittableRandom random, int arrays, double scale) {
    float[][] values = new float[arrays][NEURONS];
    for (float[] array : values) {
      for (int n = 0; n < NEURONS; n++) {
        array[n] = (float) (scale * random.nextDouble());
      }
    }
    return values;
  }

  @Override
  public void once() {
    for (int t = 0; t < STEPS; t++) {
      buffers.input = input[t];
      buffers.tape = tape[t];
      if (training) {
        kernel.forwardTaped(buffers, 0, NEURONS);
      } else {
        kernel.forward(buffers, 0, NEURONS);
      }
    }
    for (int t = STEPS - 1; training && t >= 0; t--) {
      buffers.tape = tape[t];
      System.arraycopy(outputAdjoint, 0, buffers.adjoint[buffers.adjoint.length - 1], 0, NEURONS);
      kernel.backward(buffers, 0, NEURONS);
    }
  }

  @Override
  public double units() {
    return (double) NEURONS * STEPS;
  }
}
