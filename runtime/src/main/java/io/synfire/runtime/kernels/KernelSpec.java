package io.synfire.runtime.kernels;

import io.synfire.kernel.SurrogateExpression;
import io.synfire.model.ModelText;
import java.util.Optional;
import java.util.Set;

/**
 * What a kernel must be able to do.
 *
 * @param model the model
 * @param perNeuron parameters that have one value per neuron
 * @param trainable parameters whose derivative is wanted
 * @param surrogate the derivative of the spike in {@code backward}; empty where the buffers will have it, or backward is not called
 */
public record KernelSpec(ModelText model, Set<String> perNeuron, Set<String> trainable, Optional<SurrogateExpression> surrogate) {

  public KernelSpec {
    perNeuron = Set.copyOf(perNeuron);
    trainable = Set.copyOf(trainable);
  }

  /** A kernel for parameters that are equal for all neurons and are not trained. */
  public static KernelSpec uniform(ModelText model) {
    return new KernelSpec(model, Set.of(), Set.of(), Optional.empty());
  }
}
