package io.synfire.kernel;

import io.synfire.model.ModelText;
import java.util.Optional;
import java.util.Set;

/**
 * Which kernel to generate.
 *
 * @param model the model
 * @param className qualified name of the class to generate
 * @param perNeuron parameters that have one value per neuron
 * @param trainable parameters whose derivative is wanted
 * @param surrogate the surrogate to write into the adjoint; empty to call {@link StepBuffers#surrogate}
 * @param form what code to write
 */
public record KernelRequest(
    ModelText model, String className, Set<String> perNeuron, Set<String> trainable, Optional<SurrogateExpression> surrogate, KernelForm form) {

  public KernelRequest {
    perNeuron = Set.copyOf(perNeuron);
    trainable = Set.copyOf(trainable);
  }

  /** What code a kernel is written in. */
  public enum KernelForm {
    /** Plain Java loops: the reference. */
    PLAIN,
    /** Vector API; compiles and runs only with module {@code jdk.incubator.vector}. Gives the same bits as {@link #PLAIN}. */
    VECTOR
  }
}
