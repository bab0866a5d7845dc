package io.synfire.dsl;

import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.model.ModelVariable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a network of what {@link DefinitionWriter} writes. */
final class DefinitionReader {
  private final NetworkDefinition definition;
  private final Network network;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Map<String, Connection> connections = new LinkedHashMap<>();
  private final Map<String, VariableMonitor<?>> monitors = new LinkedHashMap<>();

  DefinitionReader(NetworkDefinition definition) {
    this.definition = definition;
    this.network = new Network(definition.name());
  }

  Network read() {
    network.lagPolicy(definition.lagPolicy());
    definition.members().stream().filter(m -> !(m instanceof DecoderDefinition)).forEach(m -> unique(members, m.id(), member(m)));
    definition.members(DecoderDefinition.class).forEach(d -> unique(members, d.id(), decoder(d)));
    definition.connections().forEach(c -> unique(connections, c.id(), connection(c)));
    definition.monitors().forEach(m -> unique(monitors, m.id(), monitor(m)));
    new Placement(network, definition, members).place(connections, monitors);
    definition.learners().forEach(l -> network.addLearner(l.id(), learner(l)));
    definition.optimizers().forEach(o -> network.addOptimizer(o.id(), new Optimizer(o.rule(), o.schedule())));
    return network;
  }

  private static Member member(MemberDefinition member) {
    return switch (member) {
      case GroupDefinition g -> new NeuronGroup(g.shape(), g.model()).options(g.options());
      case EncoderDefinition e -> new Encoder(e.encoding(), e.shape());
      case ContainerDefinition c -> new Assembly();
      case DecoderDefinition d -> throw new IllegalStateException("decoders are made after what they read");
    };
  }

  private Decoder decoder(DecoderDefinition decoder) {
    String target = decoder.target().orElseThrow(() ->
        Faults.of(DiagnosticKind.DECODER_WITHOUT_TARGET, decoder.id(), decoder.id()
            + ": a decoder without a target cannot be edited; name the group it reads"));
    return new Decoder(known(members, "member", target), decoder.decoding());
  }

  private Connection connection(ConnectionDefinition c) {
    return new Connection(known(members, "member", c.source().member()), known(members, "member", c.target().member())).options(LinkOptions.of(c));
  }

  private VariableMonitor<?> monitor(MonitorDefinition m) {
    Member target = known(members, "member", m.target());
    VariableMonitor<?> monitor = m.kind() == MonitorDefinition.Kind.SPIKES ? new SpikeMonitor(target)
        : new StateMonitor(target, new ModelVariable(m.variable()));
    return monitor.every(m.every()).neurons(m.neurons().stream().mapToInt(Integer::intValue).toArray());
  }

  private Learner learner(LearnerDefinition learner) {
    Map<String, NetworkPart> parts = new LinkedHashMap<>(members);
    parts.putAll(connections);
    Learner made = new Learner(learner.rule(), learner.trainable().stream().map(id -> known(parts, "member or connection", id)).toList());
    learner.modulator().ifPresent(m -> made.modulator(known(members, "member", m.member()), m.slot()));
    return made;
  }

  private <P> void unique(Map<String, P> known, String id, P part) {
    if (known.put(id, part) != null) {
      throw Faults.of(DiagnosticKind.DUPLICATE_NAME, id, network.name() + " has two parts named " + id);
    }
  }

  private <P> P known(Map<String, P> known, String kind, String id) {
    P part = known.get(id);
    if (part == null) {
      throw Faults.unknown(network, kind, id, List.copyOf(known.keySet()));
    }
    return part;
  }
}
