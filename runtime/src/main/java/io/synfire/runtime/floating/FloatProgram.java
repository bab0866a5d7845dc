package io.synfire.runtime.floating;

import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.parameters.NetworkParameters;

/** A network compiled by the float backend. */
final class FloatProgram implements Program {
  private final CompilationUnit unit;
  private final NetworkPlan plan;
  private final NetworkParameters parameters;
  private final boolean learns;

  /**
   * A program.
   *
   * @param unit what was compiled
   * @param plan its plan
   * @param parameters its parameters
   * @param learns whether the network has a gradient learner
   */
  FloatProgram(CompilationUnit unit, NetworkPlan plan, NetworkParameters parameters, boolean learns) {
    this.unit = unit;
    this.plan = plan;
    this.parameters = parameters;
    this.learns = learns;
  }

  @Override
  public CompilationUnit unit() {
    return unit;
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
    if (options.gradients() && !learns) {
      throw new IllegalArgumentException(
          "network " + unit.network().name() + " has no gradient learner, so that gradients have no surrogate and nothing to train; "
              + "add a learner such as STCA, or open the run without gradients");
    }
    return new FloatRun(plan, parameters, unit.dt(), options);
  }

  @Override
  public void close() {}
}
