package io.synfire.processor;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.passes.Lags;
import io.synfire.processor.AssemblyReader.Declaration;
import java.util.List;
import java.util.OptionalInt;

/** Puts the parts of one declaration into another: of a nested assembly under its name, of a superclass as they are. Learners rest. */
final class NestedParts {
  private final Declaration inner;
  private final List<Integer> lags;

  NestedParts(Declaration inner) {
    this.inner = inner;
    this.lags = Lags.of(inner.network());
  }

  /** Adds all parts, with the name of the assembly before theirs unless it is empty. */
  void into(String assembly, Draft draft) {
    String prefix = assembly.isEmpty() ? "" : assembly + ".";
    if (!assembly.isEmpty()) {
      draft.members.add(new ContainerDefinition(assembly, inner.network().members().stream().map(m -> prefix + m.id()).toList()));
    }
    inner.network().members().forEach(m -> draft.members.add(renamed(prefix, m)));
    for (int i = 0; i < lags.size(); i++) {
      draft.connections.add(renamed(prefix, inner.network().connections().get(i), lags.get(i)));
    }
    draft.placement.include(prefix, inner.draft().placement);
    inner.draft().links.forEach(link -> draft.links.add(link.within(prefix)));
    inner.network().monitors().forEach(m -> draft.monitors.add(
        new MonitorDefinition(prefix + m.id(), m.kind(), prefix + m.target(), m.variable(), m.neurons(), m.every())));
  }

  private static MemberDefinition renamed(String prefix, MemberDefinition member) {
    String id = prefix + member.id();
    return switch (member) {
      case GroupDefinition g -> new GroupDefinition(id, g.shape(), g.model(), g.options());
      case EncoderDefinition e -> new EncoderDefinition(id, e.shape(), e.encoding());
      case DecoderDefinition d -> new DecoderDefinition(id, d.target().map(t -> prefix + t), d.decoding());
      case ContainerDefinition c -> new ContainerDefinition(id, c.members().stream().map(m -> prefix + m).toList());
    };
  }

  /** Its lag is what the wiring of the inner class writes. */
  private static ConnectionDefinition renamed(String prefix, ConnectionDefinition c, int lag) {
    return new ConnectionDefinition(
        prefix + c.id(),
        new Endpoint(prefix + c.source().member(), c.source().slot()),
        new Endpoint(prefix + c.target().member(), c.target().slot()),
        c.synapses(),
        new TimingDefinition(OptionalInt.of(lag), c.timing().delay()));
  }
}
