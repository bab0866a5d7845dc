package io.synfire.runtime.plan;

import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.learning.PlasticityRule;
import io.synfire.model.ModelCompiler;
import io.synfire.model.ModelText;
import io.synfire.model.StepProgram;
import io.synfire.passes.Endpoints;
import io.synfire.passes.Schedule;
import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.plan.MonitorPlan.Observed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The members of a checked and scheduled network, with all names resolved to positions and all models compiled.
 *
 * @param network the network, all ends of its connections named
 * @param encoders encoders, in order of declaration
 * @param groups groups, in the order in which they integrate
 */
public record NetworkMembers(NetworkDefinition network, List<EncoderPlan> encoders, List<GroupModel> groups) {

  public NetworkMembers {
    encoders = List.copyOf(encoders);
    groups = List.copyOf(groups);
  }

  /** The members of a network. */
  public static NetworkMembers of(CompilationUnit unit) {
    NetworkDefinition network = Endpoints.resolve(unit.network());
    List<EncoderPlan> encoders = network.members(EncoderDefinition.class).stream().map(NetworkMembers::encoder).toList();
    Map<ModelText, StepProgram> programs = new HashMap<>();
    Function<GroupDefinition, StepProgram> program = g -> programs.computeIfAbsent(g.model().text(), ModelCompiler::compile);
    Trainability trainability = new Trainability(network);
    List<GroupModel> groups =
        order(network, unit.schedule()).stream().map(g -> new GroupModel(g, program.apply(g), trainable(trainability, g))).toList();
    return new NetworkMembers(network, encoders, groups);
  }

  private static EncoderPlan encoder(EncoderDefinition e) {
    return new EncoderPlan(e.id(), e.shape().orElseThrow().size(), e.encoding());
  }

  private static Set<String> trainable(Trainability trainability, GroupDefinition group) {
    return trainability.trains(group.id()) ? group.options().trainable() : Set.of();
  }

  /** The groups in the order in which the schedule integrates them. */
  private static List<GroupDefinition> order(NetworkDefinition network, Schedule schedule) {
    return schedule.entries().stream()
        .filter(entry -> entry.phase() == Schedule.Phase.INTEGRATE)
        .map(entry -> (GroupDefinition) network.member(entry.node()).orElseThrow())
        .toList();
  }

  /** What the source of a connection, or of a modulator, is. */
  public SourceRef source(Endpoint end) {
    int encoder = encoderIndex(end.member());
    if (encoder >= 0) {
      return new SourceRef.OfEncoder(encoder, encoders.get(encoder).neurons());
    }
    int group = groupIndex(end.member());
    GroupModel model = groups.get(group);
    return new SourceRef.OfGroup(group, model.program().slot(end.slot()), model.neurons());
  }

  /** The index of an encoder, or -1. */
  public int encoderIndex(String id) {
    return IntStream.range(0, encoders.size()).filter(e -> encoders.get(e).id().equals(id)).findFirst().orElse(-1);
  }

  /** The index of a group, or -1. */
  public int groupIndex(String id) {
    return IntStream.range(0, groups.size()).filter(g -> groups.get(g).id().equals(id)).findFirst().orElse(-1);
  }

  /** The decoders, in order of declaration. */
  public List<DecoderPlan> decoders() {
    return network.members(DecoderDefinition.class).stream().map(this::decoder).toList();
  }

  private DecoderPlan decoder(DecoderDefinition d) {
    int group = groupIndex(d.target().orElseThrow());
    return new DecoderPlan(d.id(), group, groups.get(group).program().slot(d.decoding().variable()), d.decoding());
  }

  /** What learns while the network runs: by order of the learners, then of the connections. */
  public List<PlasticPlan> plastic() {
    List<PlasticPlan> plastic = new ArrayList<>();
    for (LearnerDefinition learner : network.learners()) {
      for (int c = 0; learner.rule() instanceof PlasticityRule rule && c < network.connections().size(); c++) {
        if (learner.trainable().contains(network.connections().get(c).id())) {
          plastic.add(new PlasticPlan(learner.id(), rule, c, learner.modulator().map(this::source)));
        }
      }
    }
    return List.copyOf(plastic);
  }

  /** The monitors, in order of declaration. */
  public List<MonitorPlan> monitors() {
    return network.monitors().stream().map(this::monitor).toList();
  }

  private MonitorPlan monitor(MonitorDefinition m) {
    Observed observed = observed(m);
    int size =
        switch (observed) {
          case Observed.Output o -> encoders.get(o.encoder()).neurons();
          case Observed.Variable v -> groups.get(v.group()).neurons();
          case Observed.Port p -> groups.get(p.group()).neurons();
        };
    int[] neurons = m.neurons().isEmpty() ? IntStream.range(0, size).toArray() : m.neurons().stream().mapToInt(Integer::intValue).toArray();
    return new MonitorPlan(m, observed, neurons);
  }

  private Observed observed(MonitorDefinition m) {
    int encoder = encoderIndex(m.target());
    if (encoder >= 0) {
      return new Observed.Output(encoder);
    }
    int group = groupIndex(m.target());
    int variable = groups.get(group).program().slot(m.variable());
    return variable >= 0 ? new Observed.Variable(group, variable) : new Observed.Port(group, groups.get(group).port(m.variable()));
  }
}
