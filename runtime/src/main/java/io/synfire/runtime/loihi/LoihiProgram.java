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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network compiled for the chip. Parameters are floats; they are rounded when a run opens, if they have changed. */
final class LoihiProgram implements Program {
  private final CompilationUnit unit;
  private final NetworkMembers members;
  private final NetworkParameters parameters;
  private long[] known;
  private final Map<Boolean, ChipNetwork> chips = new HashMap<>();

  /**
   * A program with its initial parameters.
   *
   * @throws io.synfire.diagnostics.DiagnosticException with everything that the chip cannot do
   */
  LoihiProgram(CompilationUnit unit, NetworkMembers members) {
    this.unit = unit;
    this.members = members;
    this.parameters = NetworkParameters.initial(members, unit);
    chip(false);
    if (!members.plastic().isEmpty()) {
      chip(true);
    }
  }

  /** The network in integers, for the present parameters, with weights that learn or stay. */
  private synchronized ChipNetwork chip(boolean plastic) {
    parameters.requireFinite();
    long[] now = parameters.names().stream().mapToLong(name -> fingerprint(parameters.get(name))).toArray();
    if (!Arrays.equals(now, known)) {
      chips.clear();
      known = now;
    }
    return chips.computeIfAbsent(plastic, p -> new NetworkCompiler(members, unit, parameters, p).compile());
  }

  /** 64 bits by which other values are told from these, without a copy of them. */
  private static long fingerprint(float[][] values) {
    long hash = 1;
    for (float[] row : values) {
      for (float value : row) {
        hash = (hash ^ Float.floatToRawIntBits(value)) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
      }
    }
    return hash;
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
    return chip(!members.plastic().isEmpty()).reports();
  }

  @Override
  public Run open(RunOptions options) {
    if (options.gradients()) {
      throw new IllegalArgumentException("network " + unit.network().name() + ": backend loihi computes no gradients; train on backend float, and run the "
          + "trained parameters here");
    }
    options.requireLearnable(unit.network());
    Optional<HostNetwork> host = unit.deployment().onHost().isEmpty() ? Optional.empty() : Optional.of(new HostNetwork(members, unit, parameters));
    boolean plastic = options.plastic() && !members.plastic().isEmpty();
    return new LoihiRun(() -> new RunNetwork(members, unit, chip(plastic), host), parameters, options);
  }

  @Override
  public void close() {}
}
