package io.synfire.codegen;

import io.synfire.kernel.KernelGenerator;
import io.synfire.kernel.KernelRequest;

/** Writes kernels with JavaPoet. */
public final class NeuronKernelGenerator implements KernelGenerator {

  @Override
  public String generate(KernelRequest request) {
    return new KernelWriter(request, KernelPlan.of(request)).source();
  }
}
