package io.synfire.runtime.loihi;

import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Report;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.loihi.compilation.ChipNetwork;
import io.synfire.runtime.loihi.compilation.NetworkCompiler;
import io.synfire.runtime.loihi.host.HostNetwork;
import io.synfire.runtime.parameters.NetworkParameters;
import io.synfire.runtime.plan.NetworkMembers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A network compiled for the chip. Parameters are floats; they are rounded when a run opens, if they have changed. */
final class LoihiProgram implements Program {
  private final CompilationUnit unit;
  private final NetworkMembers members;
  private final NetworkParameters parameters;
  private List<float[][]> known;
  private ChipNetwork chip;

  /**
   * A program with its initial parameters.
   *
   * @throws io.synfire.diagnostics.DiagnosticException with everything that the chip cannot do
   */
  LoihiProgram(CompilationUnit unit, NetworkMembers members) {
    this.unit = unit;
    this.members = members;
    this.parameters = NetworkParameters.initial(members, unit);
    chip();
  }

  /** The network in integers, for the present parameters. */
  private synchronized ChipNetwork chip() {
    List<float[][]> now = parameters.names().stream().map(name -> Arrays.stream(parameters.get(name)).map(float[]::clone).toArray(float[][]::new)).toList();
    if (chip == null || !Arrays.deepEquals(now.toArray(), known.toArray())) {
      chip = new NetworkCompiler(members, unit, parameters).compile();
      known = now;
    }
    return chip;
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
  public List<Report> reports() {
    return chip().reports();
  }

  @Override
  public Run open(RunOptions options) {
    if (options.gradients()) {
      throw new IllegalArgumentException("network " + unit.network().name() + ": backend loihi computes no gradients; train on backend float, and run the "
          + "trained parameters here");
    }
    options.requireLearnable(unit.network());
    parameters.requireFinite();
    Optional<HostNetwork> host = unit.deployment().onHost().isEmpty() ? Optional.empty() : Optional.of(new HostNetwork(members, unit, parameters));
    return new LoihiRun(new RunNetwork(members, unit, chip(), host), options);
  }

  @Override
  public void close() {}
}
