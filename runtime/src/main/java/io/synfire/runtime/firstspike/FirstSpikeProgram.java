package io.synfire.runtime.firstspike;

import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Report;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.parameters.NetworkParameters;
import io.synfire.runtime.plan.NetworkMembers;
import java.util.List;
import java.util.Locale;

/** A network compiled to first spikes. Parameters are floats; a run computes with them as doubles from when it is opened or reset. */
final class FirstSpikeProgram implements Program {
  private final CompilationUnit unit;
  private final FirstSpikePlan plan;
  private final NetworkParameters parameters;

  /** A program with its initial parameters. */
  FirstSpikeProgram(CompilationUnit unit, NetworkMembers members, FirstSpikePlan plan) {
    this.unit = unit;
    this.plan = plan;
    this.parameters = NetworkParameters.initial(members, unit);
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
    StringBuilder text = new StringBuilder("Each neuron spikes at most once in a run; where its model would spike again, it does not. Delays are exact, "
        + "and not rounded to steps. Weights are kept as floats and computed with as doubles. Gradients are exact; a surrogate is not used.\n\n");
    for (Layer layer : plan.layers()) {
      NormalNeuron neuron = layer.neuron();
      text.append(String.format(Locale.ROOT, "%-20s %6d neurons from %6d sources, tau_mem %g s, tau_syn %g s, %s%n", layer.group().id(), layer.neurons(),
          layer.sources(), neuron.linear().membrane().tau(), neuron.unit(), form(neuron.solved().tauMem())));
    }
    return List.of(new Report("First spikes", text.toString()));
  }

  private static String form(double ratio) {
    return ratio == 1 || ratio == 2 ? "in closed form" : "by root finding";
  }

  @Override
  public Run open(RunOptions options) {
    options.requireTrainable(unit.network());
    return new FirstSpikeRun(plan, parameters, options);
  }

  @Override
  public void close() {}
}
