package io.synfire.runtime.kernels;

import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.NeuronKernel;
import java.util.Optional;

/** Kernels that were generated at compile time, as class {@code <Model>Kernel} beside the model. */
final class GeneratedKernels {
  private GeneratedKernels() {}

  /** The kernel of a model, if there is one with this layout: a class compiled for other uses, or from an older text, does not fit. */
  static Optional<NeuronKernel> find(String model, KernelLayout layout) {
    return load(model + "Kernel").filter(kernel -> kernel.layout().equals(layout));
  }

  private static Optional<NeuronKernel> load(String className) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? GeneratedKernels.class.getClassLoader() : context;
    try {
      Object kernel = Class.forName(className, true, loader).getConstructor().newInstance();
      return kernel instanceof NeuronKernel k ? Optional.of(k) : Optional.empty();
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }
}
