package io.synfire.runtime.floating;

import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.parameters.NetworkParameters;
import io.synfire.runtime.plan.PlasticPlan;
import java.util.List;

/** A network compiled by the float backend. */
final class FloatProgram implements Program {
  private final Content content;
  private final CompilationUnit unit;

  /**
   * What runs are made from.
   *
   * @param plan the network
   * @param plastic what learns while it runs
   * @param parameters its parameters
   */
  record Content(NetworkPlan plan, List<PlasticPlan> plastic, NetworkParameters parameters) {}

  FloatProgram(Content content, CompilationUnit unit) {
    this.content = content;
    this.unit = unit;
  }

  @Override
  public CompilationUnit unit() {
    return unit;
  }

  @Override
  public ParameterStore parameters() {
    return content.parameters();
  }

  @Override
  public void constrain() {
    content.parameters().constrain();
  }

  @Override
  public Run open(RunOptions options) {
    options.requireTrainable(unit.network());
    options.requireLearnable(unit.network());
    return new FloatRun(content, unit.dt(), options);
  }

  @Override
  public void close() {}
}
