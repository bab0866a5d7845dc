package io.synfire.passes;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.model.ModelText;
import io.synfire.passes.LagChoice.Lag;
import io.synfire.passes.Schedule.Entry;
import io.synfire.passes.Schedule.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What happens in a time step, in order. */
final class StepOrder {
  private final NetworkDefinition network;
  private final List<Lag> lags;
  private final Map<ConnectionDefinition, DelayConversion> delays;
  private final Map<String, List<Integer>> incoming = new HashMap<>();
  private final Map<ModelText, ModelInterface> models = new HashMap<>();

  private StepOrder(NetworkDefinition network, List<Lag> lags, Map<ConnectionDefinition, DelayConversion> delays) {
    this.network = network;
    this.lags = lags;
    this.delays = delays;
    for (int i = 0; i < lags.size(); i++) {
      incoming.computeIfAbsent(connection(i).target().member(), t -> new ArrayList<>()).add(i);
    }
  }

  static List<Entry> of(NetworkDefinition network, List<Lag> lags, Map<ConnectionDefinition, DelayConversion> delays) {
    StepOrder order = new StepOrder(network, lags, delays);
    return Stream.of(order.encoders(), order.groups(), order.learners(), order.observers()).flatMap(entries -> entries).toList();
  }

  private Stream<Entry> encoders() {
    return network.members(EncoderDefinition.class).stream().map(e -> new Entry(Phase.ENCODE, e.id(), List.of(), List.of(e.id() + "." + Variables.OUTPUT), 0));
  }

  private Stream<Entry> groups() {
    List<ConnectionDefinition> instant = IntStream.range(0, lags.size()).filter(this::isInstant).mapToObj(this::connection).toList();
    return GroupOrder.of(network.members(GroupDefinition.class), instant).stream()
        .flatMap(group -> Stream.concat(incoming(group).stream().map(this::deliver), Stream.of(integrate(group))));
  }

  private boolean isInstant(int i) {
    return lags.get(i).steps() == 0 && delays.get(connection(i)).minimum() == 0;
  }

  private List<Integer> incoming(GroupDefinition group) {
    return incoming.getOrDefault(group.id(), List.of());
  }

  private ConnectionDefinition connection(int i) {
    return network.connections().get(i);
  }

  private Entry deliver(int i) {
    ConnectionDefinition c = connection(i);
    return new Entry(Phase.DELIVER, c.id(), List.of(variable(c.source())), List.of(variable(c.target())), lags.get(i).steps());
  }

  private static String variable(ConnectionDefinition.Endpoint end) {
    return end.member() + "." + end.slot();
  }

  private Entry integrate(GroupDefinition group) {
    ModelInterface model = models.computeIfAbsent(group.model().text(), ModelInterface::of);
    List<String> ports = model.ports().keySet().stream().map(p -> group.id() + "." + p).toList();
    List<String> variables = model.variables().keySet().stream().map(v -> group.id() + "." + v).toList();
    return new Entry(Phase.INTEGRATE, group.id(), ports, variables, 0);
  }

  private Stream<Entry> learners() {
    return network.learners().stream().map(this::learn);
  }

  private Entry learn(LearnerDefinition learner) {
    Set<String> reads = new LinkedHashSet<>();
    List<String> writes = new ArrayList<>();
    for (ConnectionDefinition c : network.connections()) {
      if (c.synapses().trainable() && mayChange(learner, c.id())) {
        reads.add(variable(c.source()));
        writes.add(c.id() + ".weight");
        c.synapses().bias().ifPresent(b -> writes.add(c.id() + ".bias"));
      }
    }
    learner.modulator().ifPresent(m -> reads.add(variable(m)));
    network.members(GroupDefinition.class).stream().filter(g -> mayChange(learner, g.id()))
        .forEach(g -> g.options().trainable().forEach(p -> writes.add(g.id() + "." + p)));
    return new Entry(Phase.LEARN, learner.id(), List.copyOf(reads), writes, 0);
  }

  private static boolean mayChange(LearnerDefinition learner, String id) {
    return learner.trainable().isEmpty() || learner.trainable().stream().anyMatch(name -> id.equals(name) || id.startsWith(name + "."));
  }

  private Stream<Entry> observers() {
    Stream<Entry> decoders = network.members(DecoderDefinition.class).stream().filter(d -> d.target().isPresent())
        .map(d -> new Entry(Phase.RECORD, d.id(), List.of(d.target().get() + "." + d.decoding().variable()), List.of(), 0));
    Stream<Entry> monitors = network.monitors().stream().map(m -> new Entry(Phase.RECORD, m.id(), List.of(m.target() + "." + m.variable()), List.of(), 0));
    return Stream.concat(decoders, monitors);
  }
}
