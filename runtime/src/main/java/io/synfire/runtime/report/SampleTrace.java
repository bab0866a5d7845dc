package io.synfire.runtime.report;

import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.passes.Variables;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.training.Checkpoint;
import io.synfire.runtime.training.Parameters;
import io.synfire.runtime.training.TrainingPlan;
import io.synfire.units.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a trained network does with one sample.
 *
 * @param target the group that the network monitors, or its first group
 * @param variable the monitored variable; empty where no state is monitored
 * @param inputs number of input neurons
 * @param dtSeconds time step
 * @param seen spikes {@link #INPUT} and {@link #HIDDEN}, states {@link #STATE}
 */
public record SampleTrace(GroupDefinition target, String variable, int inputs, double dtSeconds, Observations seen) {
  static final String INPUT = "plot-input";
  static final String HIDDEN = "plot-hidden";
  static final String STATE = "plot-state";

  /** Runs the network of a checkpoint on one sample. */
  public static SampleTrace record(Checkpoint checkpoint, float[] sample) {
    NetworkDefinition network = checkpoint.state().network();
    TrainingPlan plan = checkpoint.state().plan();
    EncoderDefinition encoder = network.members(EncoderDefinition.class).get(0);
    Optional<MonitorDefinition> state = network.monitors().stream().filter(m -> m.kind() == MonitorDefinition.Kind.STATE).findFirst();
    GroupDefinition target = state.flatMap(m -> network.member(m.target()))
        .filter(GroupDefinition.class::isInstance)
        .map(GroupDefinition.class::cast)
        .orElse(network.members(GroupDefinition.class).get(0));
    String variable = state.map(MonitorDefinition::variable).orElse("");
    NetworkDefinition monitored = monitored(network, encoder, target, variable);
    TrainingPlan.Window window = plan.window();
    try (Program program = Backends.compile(monitored, window.backend(), window.dt(), plan.seed())) {
      Parameters.set(program.parameters(), checkpoint.parameters());
      try (Run run = program.open(new RunOptions(1, plan.seed(), 1, false, false))) {
        run.input(encoder.id(), new float[][] {sample});
        return new SampleTrace(target, variable, encoder.shape().orElseThrow().size(), window.dt().si(), run.advance(window.steps()));
      }
    }
  }

  private static NetworkDefinition monitored(NetworkDefinition n, EncoderDefinition encoder, GroupDefinition target, String variable) {
    List<MonitorDefinition> monitors = new java.util.ArrayList<>();
    if (encoder.encoding().emitsSpikes()) {
      monitors.add(new MonitorDefinition(INPUT, MonitorDefinition.Kind.SPIKES, encoder.id(), "output", List.of(), 1));
    }
    if (!target.model().text().threshold().isBlank()) {
      monitors.add(new MonitorDefinition(HIDDEN, MonitorDefinition.Kind.SPIKES, target.id(), "spike", List.of(), 1));
    }
    if (!variable.isEmpty()) {
      monitors.add(new MonitorDefinition(STATE, MonitorDefinition.Kind.STATE, target.id(), variable, List.of(), 1));
    }
    return new NetworkDefinition(n.name(), n.lagPolicy(), n.members(), n.connections(), monitors, n.learners(), n.optimizers());
  }

  /** Spikes of a monitor, if it is there. */
  Optional<Observations.SpikeRecord> spikes(String monitor) {
    return Optional.ofNullable(seen.spikes().get(monitor));
  }

  /** The monitored variable, {@code [step][neuron]}, if it is there. */
  Optional<float[][]> states() {
    return Optional.ofNullable(seen.states().get(STATE)).map(s -> java.util.Arrays.stream(s).map(step -> step[0]).toArray(float[][]::new));
  }

  /** The unit of the monitored variable, with a space before it. */
  String unit() {
    Dimension dimension = Variables.of(target).getOrDefault(variable, Dimension.ONE);
    return dimension.isOne() ? " (no unit)" : dimension.equals(Dimension.VOLTAGE) ? " (V)" : " (SI units)";
  }

  /** The threshold of the monitored variable, where the model compares the two directly. */
  Optional<Double> threshold() {
    String[] sides = target.model().text().threshold().split(">=?");
    Map<String, ?> values = target.model().values();
    boolean direct = sides.length == 2 && sides[0].strip().equals(variable) && values.containsKey(sides[1].strip());
    return direct ? Optional.of(target.model().values().get(sides[1].strip()).si()) : Optional.empty();
  }
}
