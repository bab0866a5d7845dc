package io.synfire.runtime.plan;

import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.model.StepProgram;
import io.synfire.passes.Variables;
import java.util.Set;

/**
 * A group of neurons with its compiled model.
 *
 * @param definition the group
 * @param program one time step of its model
 * @param trainable its parameters that a gradient learner changes
 */
public record GroupModel(GroupDefinition definition, StepProgram program, Set<String> trainable) {

  /** Its id. */
  public String id() {
    return definition.id();
  }

  /** Number of neurons. */
  public int neurons() {
    return definition.shape().size();
  }

  /** Slot of the spike, or -1. */
  public int spikeSlot() {
    return program.spikes() ? program.slot(Variables.SPIKE) : -1;
  }

  /** The slot of an input port, or -1. */
  public int port(String name) {
    for (int p = 0; p < program.inputs().size(); p++) {
      if (program.inputs().get(p).name().equals(name)) {
        return p;
      }
    }
    return -1;
  }
}
