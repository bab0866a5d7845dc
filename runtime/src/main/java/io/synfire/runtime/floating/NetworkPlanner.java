package io.synfire.runtime.floating;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.learning.SurrogateGradient;
import io.synfire.passes.Schedule;
import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.parameters.NetworkParameters;
import io.synfire.runtime.plan.GroupModel;
import io.synfire.runtime.plan.NetworkMembers;
import io.synfire.runtime.plan.SourceRef;
import io.synfire.runtime.plan.Trainability;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the plan of a checked and scheduled network. */
final class NetworkPlanner {
  private final CompilationUnit unit;
  private final Engine engine;
  private final NetworkMembers members;
  private final NetworkParameters parameters;
  private final Trainability trainability;

  /** A planner. */
  NetworkPlanner(CompilationUnit unit, Engine engine) {
    this.unit = unit;
    this.engine = engine;
    this.members = NetworkMembers.of(unit);
    this.parameters = NetworkParameters.initial(members, unit);
    this.trainability = new Trainability(members.network(), SurrogateGradient.class);
  }

  /** The program of the network. */
  FloatProgram program() {
    List<GroupPlan> groups = new GroupPlanner(members.network(), trainability, engine.kernels()).plan(members.groups());
    List<ConnectionPlan> connections = IntStream.range(0, members.network().connections().size()).mapToObj(this::connection).toList();
    NetworkPlan plan = new NetworkPlan(engine.primitives(), members.encoders(), groups, connections, members.decoders(), members.monitors());
    return new FloatProgram(new FloatProgram.Content(plan, members.plastic(), parameters), unit);
  }

  private ConnectionPlan connection(int index) {
    ConnectionDefinition c = members.network().connections().get(index);
    Schedule.Arrival arrival = unit.schedule().arrivals().get(index);
    SourceRef source = members.source(c.source());
    int target = members.groupIndex(c.target().member());
    GroupModel group = members.groups().get(target);
    LayoutChoice choice = new LayoutChoice(c.synapses().topology(), source.neurons(), group.neurons());
    SynapseLayout layout = choice.layout(arrival, parameters.connection(index).pattern());
    boolean trainable = c.synapses().trainable() && trainability.trains(c.id());
    return new ConnectionPlan(c, source, target, group.port(c.target().slot()), layout, trainable);
  }
}
