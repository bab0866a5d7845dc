package io.synfire.runtime.loihi.compilation;

import io.synfire.chip.ChipLimits;
import io.synfire.chip.Partition;
import io.synfire.chip.Tiling;
import io.synfire.chip.Utilization;
import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.passes.Schedule.Arrival;
import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.backend.Report;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.mapping.FieldCheck;
import io.synfire.runtime.loihi.microcode.CoefficientRounding;
import io.synfire.runtime.parameters.ConnectionParameters;
import io.synfire.runtime.parameters.NetworkParameters;
import io.synfire.runtime.plan.GroupModel;
import io.synfire.runtime.plan.NetworkMembers;
import io.synfire.runtime.plan.PlasticPlan;
import io.synfire.runtime.plan.SourceRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compiles the part of a network that is on the chip. */
public final class NetworkCompiler {
  private final NetworkMembers members;
  private final CompilationUnit unit;
  private final NetworkParameters parameters;
  private final Map<Integer, LearnedConnection> learned = new LinkedHashMap<>();
  private final GradedConnections graded;
  private final List<Diagnostic> refused = new ArrayList<>();

  /** A compiler for the present values of these parameters, with weights that learn or stay. */
  public NetworkCompiler(NetworkMembers members, CompilationUnit unit, NetworkParameters parameters, boolean plastic) {
    this.members = members;
    this.unit = unit;
    this.parameters = parameters;
    this.graded = new GradedConnections(members, unit.deployment().onHost());
    for (PlasticPlan plan : plastic ? members.plastic() : List.<PlasticPlan>of()) {
      ConnectionParameters connection = parameters.connection(plan.connection());
      int sources = members.source(connection.definition().source()).neurons();
      learned.put(plan.connection(), new LearnedConnection(plan, connection, sources, unit.dt()));
    }
  }

  /**
   * The network on the chip.
   *
   * @throws DiagnosticException with everything that the chip cannot do
   */
  public ChipNetwork compile() {
    DiagnosticException.throwIfErrors(graded.refused());
    Map<Integer, List<NeuronTarget>> candidates = new LinkedHashMap<>();
    Map<Integer, NeuronTarget> targets = new LinkedHashMap<>();
    for (int g = 0; g < members.groups().size(); g++) {
      if (!onHost(members.groups().get(g).id())) {
        candidates.put(g, NeuronTargets.of(members.groups().get(g), parameters.group(g), unit.dt(), constant(g), graded));
        targets.put(g, candidates.get(g).getFirst());
      }
    }
    Rounded rounded = round(targets);
    List<Integer> second = rounded.failures().keySet().stream().filter(g -> candidates.get(g).size() > 1).toList();
    if (!second.isEmpty()) {
      second.forEach(g -> targets.put(g, candidates.get(g).getLast()));
      Rounded again = round(targets);
      second.forEach(g -> again.explain(g, rounded.failures().get(g)));
      return assemble(again);
    }
    return assemble(rounded);
  }

  /**
   * Groups in integers.
   *
   * @param incoming their connections
   * @param partition how they are cut
   * @param integers index of a group to its neurons
   * @param failures index of a group to why there are none
   */
  private record Rounded(
      List<IncomingConnection> incoming, Partition partition, Map<Integer, IntegerNeurons> integers, Map<Integer, String> failures) {

    /** Says of a group that was tried as compartments why it is none, or why it is nothing. */
    void explain(int group, String compartments) {
      Optional<CoefficientRounding> coarsest = Optional.ofNullable(integers.get(group)).flatMap(RoundingReport::coarsest);
      if (coarsest.isPresent() && coarsest.get().relativeError() > RoundingReport.COARSE) {
        integers.remove(group);
        failures.put(group, RoundingReport.coarse(coarsest.get()));
      }
      integers.computeIfPresent(group, (g, neurons) -> neurons.warning("microcode, because compartments do not hold it: " + compartments));
      failures.computeIfPresent(group, (g, microcode) -> compartments + "; and microcode does not hold it either: " + microcode);
    }
  }

  private Rounded round(Map<Integer, NeuronTarget> targets) {
    List<IncomingConnection> incoming = incoming(targets);
    DiagnosticException.throwIfErrors(refused);
    Rounded rounded = new Rounded(incoming, Placement.of(members.network(), unit, incoming), new LinkedHashMap<>(), new LinkedHashMap<>());
    graded.order().forEach(g -> discretize(g, targets.get(g), rounded));
    return rounded;
  }

  private ChipNetwork assemble(Rounded rounded) {
    RoundingReport rounding = new RoundingReport(members, rounded.incoming());
    rounded.failures().forEach((g, fact) -> {
      String id = members.groups().get(g).id();
      refuse(id, RoundingReport.byName(fact, id, rounding.names(id)) + "; or run it on the host, or choose backend float");
    });
    DiagnosticException.throwIfErrors(refused);
    List<Report> reports = new ArrayList<>();
    reports.add(new Report("Use of the cores", Utilization.of(rounded.partition(), ChipLimits.LOIHI).print()));
    reports.add(rounding.of(rounded.integers()));
    MicrocodeReport.of(members, rounded.integers()).ifPresent(reports::add);
    ProgramAssembler cut = assembler(rounded, rounded.partition()::tiling);
    List<String> outside = FieldCheck.check(cut.blocks(), ChipLimits.LOIHI);
    if (!outside.isEmpty()) {
      reports.add(new Report("Runs here, but silicon would not take it", String.join("\n", outside) + "\n"));
    }
    return (cutMatters() ? cut : assembler(rounded, group -> uncut(rounded.partition().tiling(group)))).assemble(reports);
  }

  private ProgramAssembler assembler(Rounded rounded, Function<String, Tiling> tiling) {
    return new ProgramAssembler(members, rounded.integers(), rounded.incoming(), learned, tiling);
  }

  /**
   * Whether results depend on how groups are cut. Groups are rounded whole, so they do not, but for random numbers of learning, which are drawn block by
   * block. A network that never learns is emulated uncut: that is faster.
   */
  private boolean cutMatters() {
    return !members.plastic().isEmpty();
  }

  private static Tiling uncut(Tiling tiling) {
    return new Tiling(tiling.shape(), tiling.shape());
  }

  private boolean onHost(String group) {
    return unit.deployment().onHost().contains(group);
  }

  /** {@code [port][neuron]} sum of the biases of all connections into a group, SI units. */
  private double[][] constant(int group) {
    GroupModel model = members.groups().get(group);
    double[][] constant = new double[model.program().inputs().size()][model.neurons()];
    for (int c = 0; c < members.network().connections().size(); c++) {
      ConnectionParameters connection = parameters.connection(c);
      ConnectionDefinition definition = connection.definition();
      if (connection.bias().isPresent() && definition.target().member().equals(model.id())) {
        double[] port = constant[model.port(definition.target().slot())];
        for (int i = 0; i < port.length; i++) {
          port[i] += definition.synapses().unit().si() * connection.bias().get()[0][i];
        }
      }
    }
    return constant;
  }

  private List<IncomingConnection> incoming(Map<Integer, NeuronTarget> targets) {
    List<IncomingConnection> incoming = new ArrayList<>();
    for (int c = 0; c < members.network().connections().size(); c++) {
      ConnectionDefinition definition = members.network().connections().get(c);
      int target = members.groupIndex(definition.target().member());
      if (targets.containsKey(target)) {
        incoming.add(incoming(c, targets.get(target), members.groups().get(target)));
      }
    }
    return incoming;
  }

  private IncomingConnection incoming(int index, NeuronTarget target, GroupModel model) {
    ConnectionParameters connection = parameters.connection(index);
    Arrival arrival = unit.schedule().arrivals().get(index);
    SourceRef source = members.source(connection.definition().source());
    boolean host = source instanceof SourceRef.OfEncoder || onHost(connection.definition().source().member());
    int common = arrival.delaySteps().perSynapse() == null ? arrival.delaySteps().maximum() : 0;
    int steps = host ? 0 : arrival.lag() - 1 + common;
    int longest = steps + (arrival.delaySteps().perSynapse() == null ? 0 : arrival.delaySteps().maximum());
    if (longest > SynapseGroup.LARGEST_DELAY) {
      refuse(connection.definition().id(), "lag and delay are " + (longest + 1) + " steps, and the chip reaches "
          + (SynapseGroup.LARGEST_DELAY + 1) + "; shorten them, or take a larger time step");
    }
    ConnectionSynapses synapses = new ConnectionSynapses(connection, arrival, source.neurons(), model.neurons(), steps);
    List<Arm> arms = target.arms(model.port(connection.definition().target().slot()));
    if (learned.containsKey(index) && arms.size() != 1) {
      refuse(connection.definition().id(), "its input drives " + arms.size() + " currents, and weights that learn can drive one; take a model with one");
    }
    return new IncomingConnection(index, connection, source, host ? arrival.lag() + common : -1, steps, arms, synapses);
  }

  private ArrivingSynapses arriving(IncomingConnection c, Arm arm, Rounded rounded) {
    ConnectionDefinition definition = c.parameters().definition();
    if (!graded.contains(definition)) {
      return new ArrivingSynapses(c.synapses().group(arm, Optional.ofNullable(learned.get(c.index())).map(l -> l.learning(arm))), false);
    }
    IntegerNeurons source = rounded.integers().get(members.groupIndex(definition.source().member()));
    if (source == null) {
      throw new IllegalArgumentException("group " + definition.source().member() + ", whose values it receives, cannot be held in integers");
    }
    return new ArrivingSynapses(c.synapses().group(arm.divided(source.variables().get(definition.source().slot()).scale()), Optional.empty()), true);
  }

  private void refuse(String member, String fact) {
    refused.add(Diagnostic.of(DiagnosticKind.UNSUPPORTED_BY_BACKEND, member, member + " cannot run on backend loihi: " + fact));
  }

  /** A group in integers; what integers cannot hold is noted, and is no reason to stop before all is known. */
  private void discretize(int group, NeuronTarget target, Rounded rounded) {
    GroupModel model = members.groups().get(group);
    List<ArrivingSynapses> synapses = new ArrayList<>();
    try {
      for (IncomingConnection c : rounded.incoming()) {
        if (c.parameters().definition().target().member().equals(model.id())) {
          c.arms().forEach(arm -> synapses.add(arriving(c, arm, rounded)));
        }
      }
      rounded.integers().put(group, target.discretize(synapses));
    } catch (IllegalArgumentException e) {
      rounded.failures().put(group, e.getMessage());
    } catch (DiagnosticException e) {
      rounded.failures().put(group, e.diagnostics().stream().map(Diagnostic::message).collect(Collectors.joining("; ")));
    }
  }
}
