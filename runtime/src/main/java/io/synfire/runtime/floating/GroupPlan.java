package io.synfire.runtime.floating;

import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.kernel.NeuronKernel;
import io.synfire.kernel.SurrogateDerivative;
import io.synfire.model.StepProgram;
import io.synfire.passes.Variables;
import java.util.Optional;
import java.util.Set;

/**
 * A group of neurons, compiled.
 *
 * @param definition the group
 * @param program one time step of its model
 * @param kernel what executes it
 * @param surrogate the derivative of the spike, for kernels that were not compiled for one
 * @param trainable its parameters that a gradient learner changes
 * @param backward whether its adjoint is needed, because something trainable lies before it or in it
 */
record GroupPlan(
    GroupDefinition definition,
    StepProgram program,
    NeuronKernel kernel,
    Optional<SurrogateDerivative> surrogate,
    Set<String> trainable,
    boolean backward) {

  /** Its id. */
  String id() {
    return definition.id();
  }

  /** Number of neurons. */
  int neurons() {
    return definition.shape().size();
  }

  /** Slot of the spike, or -1. */
  int spikeSlot() {
    return program.spikes() ? program.slot(Variables.SPIKE) : -1;
  }

  /** The slot of an input port, or -1. */
  int port(String name) {
    return kernel.layout().inputs().indexOf(name);
  }
}
