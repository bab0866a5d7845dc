package io.synfire.dsl;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.OptimizerDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes a network down as a value. */
final class DefinitionWriter {
  private final Network network;
  private final Presence presence;
  private final List<Diagnostic> problems = new ArrayList<>();

  DefinitionWriter(Network network) {
    this.network = network;
    this.presence = new Presence(network);
  }

  NetworkDefinition write() {
    DiagnosticException.throwIfErrors(presence.strangers());
    List<MemberDefinition> members = each(this::member);
    List<ConnectionDefinition> connections = each(this::connections);
    List<MonitorDefinition> monitors = each(this::monitor);
    List<LearnerDefinition> learners = each(part -> part instanceof Learner l && network.content.has(l) ? learner(l).stream() : Stream.empty());
    DiagnosticException.throwIfErrors(problems);
    List<OptimizerDefinition> optimizers = network.content.parts(Optimizer.class).stream().map(o -> o.definition(presence.id(o))).toList();
    return new NetworkDefinition(network.name(), network.lagPolicy(), members, connections, monitors, learners, optimizers);
  }

  private <D> List<D> each(Function<NetworkPart, Stream<D>> write) {
    List<D> written = new ArrayList<>();
    for (NetworkPart part : presence.parts()) {
      try {
        write.apply(part).forEach(written::add);
      } catch (DiagnosticException e) {
        problems.addAll(e.diagnostics());
      }
    }
    return written;
  }

  private Stream<MemberDefinition> member(NetworkPart part) {
    String id = presence.id(part);
    return switch (part) {
      case NeuronGroup g -> Stream.of(new MemberDefinition.GroupDefinition(id, g.shape(), g.model(), g.options()));
      case Encoder e -> Stream.of(new MemberDefinition.EncoderDefinition(id, e.shape(), e.encoding()));
      case Decoder d -> Stream.of(new MemberDefinition.DecoderDefinition(id, Optional.of(target(d, d.target())), d.decoding()));
      case Composite a -> Stream.of(new MemberDefinition.ContainerDefinition(id, members(a)));
      default -> Stream.empty();
    };
  }

  private List<String> members(Composite assembly) {
    return assembly.content.parts(Member.class).stream().filter(presence::has).map(presence::id).toList();
  }

  private String target(NetworkPart reader, Member target) {
    return presence.id(Facing.output(reader, target));
  }

  private Stream<MonitorDefinition> monitor(NetworkPart part) {
    return part instanceof VariableMonitor<?> m ? Stream.of(m.definition(presence.id(m), target(m, m.target()))) : Stream.empty();
  }

  private Stream<ConnectionDefinition> connections(NetworkPart part) {
    return part instanceof Link<?> link ? bundles(link).map(ends -> connection(link, ends)) : Stream.empty();
  }

  private Stream<Ends> bundles(Link<?> link) {
    return link.bundles().stream().filter(e -> presence.has(e.pre()) && presence.has(e.post()));
  }

  private ConnectionDefinition connection(Link<?> link, Ends ends) {
    LinkOptions options = link.options();
    Trained trained = link.trained().getOrDefault(ends, Trained.NOTHING);
    return new ConnectionDefinition(
        LinkIds.of(link, ends, presence.id(link)),
        new Endpoint(presence.id(ends.pre()), options.variable),
        new Endpoint(presence.id(ends.post()), options.port),
        options.synapses(trained),
        timing(options.timing(trained)));
  }

  /** A lag that the policy gives anyway is left to it, so that networks that mean the same are equal. */
  private TimingDefinition timing(TimingDefinition given) {
    OptionalInt implied = switch (network.lagPolicy()) {
      case EXPLICIT -> OptionalInt.of(0);
      case SYNCHRONOUS -> OptionalInt.of(1);
      case AUTO -> OptionalInt.empty();
    };
    return given.lag().equals(implied) ? new TimingDefinition(OptionalInt.empty(), given.delay()) : given;
  }

  /** Empty if nothing of what the learner was given takes part; an empty list in the definition would mean the whole network. */
  private Optional<LearnerDefinition> learner(Learner learner) {
    List<String> trainable = learner.parts().stream().filter(presence::has).flatMap(this::trainable).distinct().toList();
    return trainable.isEmpty() && !learner.parts().isEmpty()
        ? Optional.empty()
        : Optional.of(new LearnerDefinition(presence.id(learner), learner.rule(), trainable, learner.modulator().map(m -> modulator(learner, m))));
  }

  private Endpoint modulator(Learner learner, Member member) {
    return new Endpoint(target(learner, member), learner.modulating());
  }

  private Stream<String> trainable(NetworkPart part) {
    if (part == network) {
      return presence.parts().stream()
          .filter(p -> !(p instanceof Learner || p instanceof Optimizer || p instanceof VariableMonitor))
          .flatMap(this::trainable);
    }
    if (part instanceof Projection projection) {
      return Stream.concat(linkIds(projection), projection.connections().stream().filter(presence::has).flatMap(this::linkIds));
    }
    return part instanceof Link<?> link ? linkIds(link) : Stream.of(presence.id(part));
  }

  private Stream<String> linkIds(Link<?> link) {
    return bundles(link).map(e -> LinkIds.of(link, e, presence.id(link)));
  }
}
