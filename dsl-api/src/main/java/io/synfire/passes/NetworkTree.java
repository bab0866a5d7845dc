package io.synfire.passes;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.Delay;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import io.synfire.ir.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Prints a network as a tree. */
public final class NetworkTree {
  private final NetworkIndex index;
  private final TextTable table = new TextTable();

  private NetworkTree(NetworkDefinition network) {
    this.index = new NetworkIndex(network);
  }

  /**
   * A network as an indented tree, one part a line: members with kind, size, model and parameters; connections with both ends, topology, lag and
   * number of parameters; monitors, learners and optimisers. It also prints networks that are wrong.
   */
  public static String print(NetworkDefinition network) {
    return new NetworkTree(network).lines();
  }

  private String lines() {
    NetworkDefinition network = index.network();
    List<String> nested = network.members(ContainerDefinition.class).stream().flatMap(c -> c.members().stream()).toList();
    network.members().stream().filter(m -> !nested.contains(m.id())).forEach(m -> member(m, 1));
    network.connections().forEach(this::connection);
    network.monitors().forEach(this::monitor);
    network.learners().forEach(this::learner);
    network.optimizers().forEach(o -> table.row("  " + o.id(), "optimizer", "", o.rule() + o.schedule().map(s -> ", " + s).orElse("")));
    return network.name() + ", lag policy " + network.lagPolicy() + "\n" + table.print();
  }

  private void member(MemberDefinition member, int depth) {
    String name = "  ".repeat(depth) + member.id().substring(member.id().lastIndexOf('.') + 1);
    switch (member) {
      case GroupDefinition g -> table.row(name, "neurons", g.shape().toString(), model(g));
      case EncoderDefinition e -> table.row(name, "encoder", e.shape().map(Shape::toString).orElse("?"), e.encoding().toString());
      case DecoderDefinition d -> table.row(name, "decoder", "", "reads " + d.target().orElse("?") + ", " + d.decoding());
      case ContainerDefinition c -> container(name, c, depth);
    }
  }

  private void container(String name, ContainerDefinition container, int depth) {
    table.row(name, "assembly", "", container.members().size() + " members");
    container.members().stream().map(index.members()::get).filter(Objects::nonNull).forEach(m -> member(m, depth + 1));
  }

  private static String model(GroupDefinition group) {
    String values = group.model().values().entrySet().stream()
        .map(e -> e.getKey() + " = " + (group.options().perNeuron().containsKey(e.getKey()) ? "per neuron" : ReadableQuantity.of(e.getValue())))
        .collect(Collectors.joining(", "));
    String learns = group.options().trainable().isEmpty() ? "" : "; learns " + Wording.list(group.options().trainable());
    return Wording.simpleName(group.model().text().name()) + (values.isEmpty() ? "" : ": " + values) + learns;
  }

  private void connection(ConnectionDefinition c) {
    String ends = end(c.source()) + " -> " + end(c.target());
    table.row("  " + c.id(), "connection", topology(c), ends + ", " + timing(c) + ", " + parameters(c));
  }

  private static String end(Endpoint end) {
    return end.member() + (end.slot().isEmpty() ? "" : "." + end.slot());
  }

  private static String topology(ConnectionDefinition c) {
    return switch (c.synapses().topology()) {
      case Topology.Full full -> "full";
      case Topology.OneToOne oneToOne -> "one-to-one";
      case Topology.Sparse sparse -> "sparse " + sparse.density();
    };
  }

  private static String timing(ConnectionDefinition c) {
    String lag = c.timing().lag().isPresent() ? "lag " + c.timing().lag().getAsInt() : "lag by policy";
    return switch (c.timing().delay()) {
      case Delay.None none -> lag;
      case Delay.Same same -> lag + ", delay " + ReadableQuantity.of(same.time());
      case Delay.PerSynapse each -> lag + ", delay per synapse";
      case Delay.Learned learned -> lag + ", learns " + learned.shape().name().toLowerCase(Locale.ROOT) + " delays of " + ReadableQuantity.of(learned.minimum())
          + " to " + ReadableQuantity.of(learned.maximum());
    };
  }

  private String parameters(ConnectionDefinition c) {
    return ConnectionShapes.of(index, c)
        .map(ends -> ends.parameters() + (c.synapses().trainable() ? " parameters" : " parameters, frozen"))
        .orElse("? parameters");
  }

  private void monitor(MonitorDefinition m) {
    String rows = (m.neurons().isEmpty() ? "" : ", " + m.neurons().size() + " neurons") + (m.every() == 1 ? "" : ", every " + m.every() + " steps");
    table.row("  " + m.id(), m.kind().name().toLowerCase(Locale.ROOT) + " monitor", "", m.target() + "." + m.variable() + rows);
  }

  private void learner(LearnerDefinition l) {
    table.row("  " + l.id(), "learner", "", l.rule() + (l.trainable().isEmpty() ? "" : " on " + Wording.list(l.trainable()))
        + l.modulator().map(m -> ", modulated by " + end(m)).orElse(""));
  }
}
