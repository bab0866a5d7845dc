package io.synfire.runtime.event;

import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.parameters.NetworkParameters;

/** A network compiled by the event backend. Parameters are floats, and runs compute with them as doubles. */
final class EventProgram implements Program {
  private final EventPlan plan;
  private final NetworkParameters parameters;

  EventProgram(EventPlan plan) {
    this.plan = plan;
    this.parameters = NetworkParameters.initial(plan.members(), plan.unit());
  }

  @Override
  public CompilationUnit unit() {
    return plan.unit();
  }

  @Override
  public ParameterStore parameters() {
    return parameters;
  }

  @Override
  public void constrain() {
    parameters.constrain();
  }

  @Override
  public Run open(RunOptions options) {
    options.requireTrainable(plan.unit().network());
    if (options.gradients()) {
      requireFixedModels();
    }
    return new EventRun(plan, parameters, options);
  }

  private void requireFixedModels() {
    plan.groups().stream().filter(g -> !g.model().trainable().isEmpty()).findFirst().ifPresent(g -> {
      throw new IllegalArgumentException("network " + plan.unit().network().name() + ": backend event has gradients by weights and biases, not by the "
          + "parameters " + g.model().trainable() + " of group " + g.model().id() + "; leave them fixed, or train on backend float");
    });
  }

  @Override
  public void close() {}
}
