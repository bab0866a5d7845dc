package io.synfire.runtime.floating;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.passes.Endpoints;
import io.synfire.passes.Schedule;
import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.floating.NetworkPlan.DecoderPlan;
import io.synfire.runtime.floating.NetworkPlan.EncoderPlan;
import io.synfire.runtime.floating.NetworkPlan.MonitorPlan;
import io.synfire.runtime.floating.NetworkPlan.Observed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the plan of a checked and scheduled network, and draws its initial weights. */
final class NetworkPlanner {
  private final CompilationUnit unit;
  private final Engine engine;
  private final NetworkDefinition network;
  private final Trainability trainability;
  private final List<EncoderPlan> encoders;
  private final List<GroupPlan> groups;
  private final List<ConnectionPlan> connections = new ArrayList<>();
  private final List<ConnectionWeights> weights = new ArrayList<>();

  /** A planner. */
  NetworkPlanner(CompilationUnit unit, Engine engine) {
    this.unit = unit;
    this.engine = engine;
    this.network = Endpoints.resolve(unit.network());
    this.trainability = new Trainability(network);
    this.encoders = network.members(EncoderDefinition.class).stream().map(NetworkPlanner::encoder).toList();
    this.groups = new GroupPlanner(network, trainability, engine.kernels()).plan(order(unit.schedule()));
  }

  private static EncoderPlan encoder(EncoderDefinition e) {
    return new EncoderPlan(e.id(), e.shape().orElseThrow().size(), e.encoding());
  }

  /** The groups in the order in which the schedule integrates them. */
  private List<GroupDefinition> order(Schedule schedule) {
    return schedule.entries().stream()
        .filter(entry -> entry.phase() == Schedule.Phase.INTEGRATE)
        .map(entry -> (GroupDefinition) network.member(entry.node()).orElseThrow())
        .toList();
  }

  /** The program of the network. */
  FloatProgram program() {
    for (int c = 0; c < network.connections().size(); c++) {
      addConnection(network.connections().get(c), unit.schedule().arrivals().get(c));
    }
    List<DecoderPlan> decoders = network.members(DecoderDefinition.class).stream().map(this::decoder).toList();
    List<MonitorPlan> monitors = network.monitors().stream().map(this::monitor).toList();
    NetworkPlan plan = new NetworkPlan(engine.primitives(), encoders, groups, List.copyOf(connections), decoders, monitors);
    return new FloatProgram(unit, plan, new FloatParameters(plan, unit.dt(), weights), trainability.any());
  }

  private void addConnection(ConnectionDefinition c, Schedule.Arrival arrival) {
    SourceRef source = source(c.source().member(), c.source().slot());
    int target = groupIndex(c.target().member());
    InitialWeights initial = new InitialWeights(c, source.neurons(), groups.get(target).neurons(), unit.seed());
    float[][] weight = initial.weights();
    LayoutChoice choice = new LayoutChoice(c.synapses().topology(), source.neurons(), groups.get(target).neurons());
    SynapseLayout layout = choice.layout(arrival, topology -> initial.pattern(topology, weight));
    boolean trainable = c.synapses().trainable() && trainability.trains(c.id());
    connections.add(new ConnectionPlan(c, source, target, groups.get(target).port(c.target().slot()), layout, trainable));
    weights.add(new ConnectionWeights(weight, c.synapses().bias().map(initial::bias)));
  }

  private SourceRef source(String member, String slot) {
    int encoder = encoderIndex(member);
    if (encoder >= 0) {
      return new SourceRef.OfEncoder(encoder, encoders.get(encoder).neurons());
    }
    int group = groupIndex(member);
    GroupPlan plan = groups.get(group);
    return new SourceRef.OfGroup(group, plan.program().slot(slot), plan.neurons());
  }

  private int encoderIndex(String id) {
    return IntStream.range(0, encoders.size()).filter(e -> encoders.get(e).id().equals(id)).findFirst().orElse(-1);
  }

  private int groupIndex(String id) {
    return IntStream.range(0, groups.size()).filter(g -> groups.get(g).id().equals(id)).findFirst().orElse(-1);
  }

  private DecoderPlan decoder(DecoderDefinition d) {
    int group = groupIndex(d.target().orElseThrow());
    return new DecoderPlan(d.id(), group, groups.get(group).program().slot(d.decoding().variable()), d.decoding());
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
