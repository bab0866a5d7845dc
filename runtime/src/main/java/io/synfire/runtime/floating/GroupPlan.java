package io.synfire.runtime.floating;

import io.synfire.kernel.NeuronKernel;
import io.synfire.kernel.SurrogateDerivative;
import io.synfire.model.StepProgram;
import io.synfire.runtime.plan.GroupModel;
import java.util.Optional;
import java.util.Set;

/**
 * A group of neurons, compiled.
 *
 * @param model the group and its model
 * @param kernel what executes it
 * @param surrogate the derivative of the spike, for kernels that were not compiled for one
 * @param backward whether its adjoint is needed, because something trainable lies before it or in it
 */
record GroupPlan(
    GroupModel model,
    NeuronKernel kernel,
    Optional<SurrogateDerivative> surrogate,
    boolean backward) {

  /** Its id. */
  String id() {
    return model.id();
  }

  /** Number of neurons. */
  int neurons() {
    return model.neurons();
  }

  /** Slot of the spike, or -1. */
  int spikeSlot() {
    return model.spikeSlot();
  }

  /** One time step of its model. */
  StepProgram program() {
    return model.program();
  }

  /** Its parameters that a gradient learner changes. */
  Set<String> trainable() {
    return model.trainable();
  }
}
