package io.synfire.runtime.divergence;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.model.ModelCompiler;
import io.synfire.model.StepProgram;
import io.synfire.passes.Schedule;
import io.synfire.passes.Variables;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.backend.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs a network on two backends with the same parameters and the same input, and says how far apart they are. Both run with the lags of the target, which
 * may have a smallest hop, so that what differs is the arithmetic and not the timing.
 */
public final class DivergenceMeter implements AutoCloseable {
  private static final String SPIKES = ".spikes";
  private static final String POTENTIAL = ".potential";

  private final Target referenceTarget;
  private final Target target;
  private final Setting setting;
  private final Program referenceProgram;
  private final Program targetProgram;
  private final Map<String, LayerTally> layers = new LinkedHashMap<>();
  private final Map<String, DecoderTally> decoders = new LinkedHashMap<>();
  private final Map<String, String> potentials = new LinkedHashMap<>();
  private final Set<String> warnings = new TreeSet<>();
  private long samples;

  /**
   * A comparison.
   *
   * @param network the network; its monitors are ignored
   * @param reference what is taken as right
   * @param target what is compared with it
   * @param setting how they run
   * @throws io.synfire.diagnostics.DiagnosticException if the network is wrong, or one of the two cannot run it
   */
  public DivergenceMeter(NetworkDefinition network, Target reference, Target target, Setting setting) {
    this.referenceTarget = reference;
    this.target = target;
    this.setting = setting;
    NetworkDefinition observed = observed(network);
    this.targetProgram = Backends.compile(observed, target, setting.dt(), setting.seed());
    NetworkDefinition lagged = lagged(observed, targetProgram.unit().schedule());
    this.referenceProgram = Backends.compile(lagged, reference, setting.dt(), setting.seed());
    for (GroupDefinition group : network.members(GroupDefinition.class)) {
      layers.put(group.id(), new LayerTally(group.id(), group.shape().size(), setting.dt().si()));
    }
    network.members(DecoderDefinition.class).forEach(d -> decoders.put(d.id(), new DecoderTally(d.id())));
  }

  /** The network with monitors of all spikes and membrane potentials, and no others. */
  private NetworkDefinition observed(NetworkDefinition n) {
    List<MonitorDefinition> monitors = new ArrayList<>();
    for (GroupDefinition group : n.members(GroupDefinition.class)) {
      List<String> variables = new ArrayList<>(Variables.of(group).keySet());
      if (variables.contains(Variables.SPIKE)) {
        monitors.add(new MonitorDefinition(group.id() + SPIKES, MonitorDefinition.Kind.SPIKES, group.id(), Variables.SPIKE, List.of(), 1));
      }
      potential(group).ifPresent(v -> {
        potentials.put(group.id(), v);
        monitors.add(new MonitorDefinition(group.id() + POTENTIAL, MonitorDefinition.Kind.STATE, group.id(), v, List.of(), 1));
      });
    }
    return new NetworkDefinition(n.name(), n.lagPolicy(), n.members(), n.connections(), monitors, n.learners(), n.optimizers());
  }

  /** The membrane potential: the variable v where there is one, else the first that is no count. */
  private static Optional<String> potential(GroupDefinition group) {
    List<String> variables = ModelCompiler.compile(group.model().text()).variables().stream().map(StepProgram.Variable::name)
        .filter(v -> !v.equals(Variables.SPIKE) && !v.equals(StepProgram.REFRACTORY)).toList();
    return variables.stream().filter("v"::equals).findFirst().or(() -> variables.stream().findFirst());
  }

  private static NetworkDefinition lagged(NetworkDefinition n, Schedule schedule) {
    List<ConnectionDefinition> connections = new ArrayList<>();
    for (int c = 0; c < n.connections().size(); c++) {
      ConnectionDefinition old = n.connections().get(c);
      TimingDefinition timing = new TimingDefinition(OptionalInt.of(schedule.arrivals().get(c).lag()), old.timing().delay());
      connections.add(new ConnectionDefinition(old.id(), old.source(), old.target(), old.synapses(), timing));
    }
    return new NetworkDefinition(n.name(), LagPolicy.EXPLICIT, n.members(), connections, n.monitors(), n.learners(), n.optimizers());
  }

  /** Sets parameters on both sides; those that are not given keep their initial values. */
  public void parameters(Map<String, float[][]> values) {
    for (Program program : List.of(referenceProgram, targetProgram)) {
      values.forEach((name, from) -> {
        float[][] to = program.parameters().get(name);
        if (to == null || to.length != from.length || to[0].length != from[0].length) {
          throw new IllegalArgumentException("the network has no parameter " + name + " of shape " + from.length + "x" + from[0].length);
        }
        for (int i = 0; i < to.length; i++) {
          System.arraycopy(from[i], 0, to[i], 0, to[i].length);
        }
      });
    }
  }

  /**
   * Runs a batch on both sides, from the initial state.
   *
   * @param inputs encoder id to data, {@code [batch][value]}; at least one encoder
   * @param labels the right answers, where they are known
   */
  public void add(Map<String, float[][]> inputs, Optional<int[]> labels) {
    int batch = inputs.values().iterator().next().length;
    Observations one = run(referenceProgram, inputs, batch);
    Observations two = run(targetProgram, inputs, batch);
    layers.forEach((group, tally) -> {
      if (one.spikes().containsKey(group + SPIKES)) {
        tally.spikes(one.spikes().get(group + SPIKES), two.spikes().get(group + SPIKES), batch, setting.steps());
      }
      if (potentials.containsKey(group)) {
        tally.potentials(one.states().get(group + POTENTIAL), two.states().get(group + POTENTIAL));
      }
    });
    decoders.forEach((id, tally) -> tally.add(one.decoders().get(id), two.decoders().get(id), labels));
    samples += batch;
  }

  private Observations run(Program program, Map<String, float[][]> inputs, int batch) {
    RunOptions options = RunOptions.of(batch).withSeed(setting.seed() + samples).withThreads(setting.threads()).withFixedWeights();
    try (Run run = program.open(options)) {
      inputs.forEach(run::input);
      Observations seen = run.advance(setting.steps());
      warnings.addAll(run.warnings());
      return seen;
    }
  }

  /** What went wrong in the runs so far without stopping them, as the backends say it. */
  public Set<String> warnings() {
    return Collections.unmodifiableSet(warnings);
  }

  /** The comparison of all batches so far. */
  public Divergence result() {
    return new Divergence(
        referenceTarget.backend().name(),
        target.backend().name(),
        samples,
        layers.values().stream().map(LayerTally::result).toList(),
        decoders.values().stream().map(DecoderTally::result).toList());
  }

  @Override
  public void close() {
    referenceProgram.close();
    targetProgram.close();
  }
}
