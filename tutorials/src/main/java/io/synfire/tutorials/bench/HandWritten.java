package io.synfire.tutorials.bench;

import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.NeuronKernel;
import io.synfire.model.AdjointCompiler;
import io.synfire.model.ModelCompiler;
import io.synfire.model.StepProgram;
import io.synfire.runtime.kernels.KernelSpec;
import java.util.Optional;
import java.util.function.Function;

/**
 * Loops written by hand for one model, which know its variables and what is read afterwards: they leave out stores that nobody needs, and
 * do not flush tiny state.
 *
 * @param make makes the kernel for a layout
 */
record HandWritten(Function<KernelLayout, NeuronKernel> make) {

  /** The loops for a model; empty where there are none. */
  static Optional<HandWritten> of(String model) {
    return switch (model) {
      case "Lif" -> Optional.of(new HandWritten(HandWrittenLif::new));
      case "CubaLif" -> Optional.of(new HandWritten(HandWrittenCubaLif::new));
      case "Clif" -> Optional.of(new HandWritten(HandWrittenClif::new));
      default -> Optional.empty();
    };
  }

  NeuronKernel kernel(KernelSpec spec) {
    StepProgram program = ModelCompiler.compile(spec.model());
    return make.apply(
        KernelLayout.of(program, AdjointCompiler.compile(program, spec.trainable(), spec.model().options().resetGradient()), spec.perNeuron()));
  }
}
